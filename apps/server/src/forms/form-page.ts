import { hash } from "node:crypto";
import type { FormField } from "@weft/sdk";
import { escape } from "../app/escape.ts";
import { fieldHtml } from "./field-html.ts";
import { stepsOf } from "./form.ts";
import type { Faults, Form, Sent } from "./form.ts";
import { formTexts } from "./texts.ts";
import type { FormTexts, Language } from "./texts.ts";

const style = `:root{color-scheme:light dark;--ink:#1c1917;--soft:#57534e;--line:#d6d3d1;--edge:#78716c;--page:#fafaf9;--card:#fff;--accent:#0f766e;--bad:#b91c1c}
@media (prefers-color-scheme:dark){:root{--ink:#f5f5f4;--soft:#a8a29e;--line:#44403c;--edge:#8c857f;--page:#1c1917;--card:#292524;--accent:#5eead4;--bad:#fca5a5}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;padding:1rem}
main{width:100%;max-width:32rem;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:2rem}
h1{font-size:1.375rem;line-height:1.3;margin:0 0 1.25rem;overflow-wrap:anywhere}h1+p{margin-top:-.75rem}main>p:last-child{margin-bottom:0}p{margin:0 0 1.25rem;color:var(--soft);white-space:pre-line;overflow-wrap:anywhere}
.field{margin:0 0 1.25rem}.field>label:not(.choice),legend{display:block;font-weight:600;margin:0 0 .375rem;padding:0}fieldset{border:0;margin:0;padding:0;min-width:0}
input:not([type=radio],[type=checkbox]),textarea,select{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--edge);border-radius:8px;padding:.5rem .75rem}
select option{color:#1c1917}textarea{display:block;min-height:7rem;resize:vertical}.trap{position:absolute;left:-10000px}h2{font-size:1.0625rem;line-height:1.3;margin:0 0 1rem;overflow-wrap:anywhere}.step{font-size:.875rem;margin-bottom:.75rem}.choice{display:inline-flex;gap:.5rem;align-items:center;margin-right:1.5rem;min-height:2rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}.wrong{color:var(--bad);margin:.375rem 0 0;font-size:.875rem}.field [aria-invalid=true]:not([type=radio],[type=checkbox]){border-color:var(--bad)}
button{font:inherit;font-weight:600;border:0;border-radius:8px;padding:.625rem 1.25rem;background:var(--accent);color:var(--card);cursor:pointer}button.back{background:transparent;color:var(--accent);margin-right:.5rem}`;

/**
 * Goes with every page: nothing but this style and a form to ourselves.
 * @param next where a browser is sent after the form, which counts as sending it there
 */
export function pageHeaders(next?: string): Readonly<Record<string, string>> {
  const target = next === undefined ? "" : ` ${new URL(next).origin}`;
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; style-src ${styleHash}; form-action 'self'${target}; base-uri 'none'; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  };
}

const styleHash = `'sha256-${hash("sha256", style, "base64")}'`;

interface PageCall {
  readonly language: Language;
  readonly form: Form;
  /** Which page of the form, from 0. */
  readonly step?: number;
  /** What was sent before, and what is wrong with it. */
  readonly sent?: Sent;
  readonly wrong?: Faults;
  /** It could not be taken, for too much is going on. */
  readonly busy?: boolean;
}

/** The names of what a form sends besides its answers. */
export const STEP = "weft-step";
export const BACK = "weft-back";
/** People do not see this one and leave it empty; programs that fill in everything they find do not. */
export const TRAP = "weft-website";

/** One page of a form. What was answered on others goes along unseen, so nothing is stored before the last one is sent. */
export function formPage(call: PageCall): string {
  const { language, form, step = 0, sent = new Map(), wrong = new Map(), busy = false } = call;
  const texts = formTexts(language);
  const steps = stepsOf(form);
  const { heading, fields = [] } = steps[step] ?? {};
  const first = fields.find(({ name }) => wrong.has(name));
  const questions = fields.map((field, index) => {
    const fault = wrong.get(field.name);
    return fieldHtml(field, {
      id: `f${index}`,
      values: sent.get(field.name) ?? [],
      texts,
      fault: fault && faultText(fault, field, texts),
      first: field === first,
    });
  });
  const many = steps.length > 1;
  const said = [
    text(step === 0 ? form.text : undefined),
    many ? `<p class="step">${escape(stepText(texts, step, steps.length))}</p>` : "",
    heading === undefined ? "" : `<h2>${escape(heading)}</h2>`,
    busy ? `<p class="wrong" role="alert">${escape(texts.busy)}</p>` : "",
  ];
  const files = fields.some(({ type }) => type === "file") ? ' enctype="multipart/form-data"' : "";
  const others = many ? hidden(STEP, String(step)) + carried(steps, step, sent) : "";
  const last = step === steps.length - 1;
  const send = `<button>${escape(last ? (form.button ?? texts.send) : texts.next)}</button>`;
  const back =
    step > 0
      ? `<button class="back" name="${BACK}" value="1" formnovalidate>${escape(texts.back)}</button>`
      : "";
  // The first button is the one that the Enter key presses.
  const buttons = `<div class="buttons">${send}${back}</div>`;
  return page(
    language,
    form.title,
    `${said.join("")}<form method="post"${files} novalidate>${trap}${others}${questions.join("")}${buttons}</form>`,
  );
}

const trap = `<div class="trap" aria-hidden="true"><label>Website <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></div>`;

function carried(steps: ReturnType<typeof stepsOf>, step: number, sent: Sent): string {
  const others = steps.flatMap(({ fields }, place) => (place === step ? [] : fields));
  return others.flatMap(({ name }) => (sent.get(name) ?? []).map((value) => hidden(name, value))).join("");
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`;
}

function stepText({ step: words }: FormTexts, step: number, count: number): string {
  return words.replace("{step}", String(step + 1)).replace("{count}", String(count));
}

function faultText(fault: "required" | "invalid", { type }: FormField, texts: FormTexts): string {
  if (fault === "required") return texts.required;
  if (type === "number") return texts.notNumber;
  return type === "email" ? texts.notEmail : texts.invalid;
}

/** A page that only says something. */
export function messagePage(language: Language, title: string, message = ""): string {
  return page(language, title, text(message));
}

function page(language: string, title: string, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${style}</style>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

function text(said: string | undefined): string {
  return said ? `<p>${escape(said)}</p>` : "";
}
