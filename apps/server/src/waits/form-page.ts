import { hash } from "node:crypto";
import type { Form, FormField } from "./form.ts";
import { formTexts } from "./texts.ts";
import type { FormTexts, Language } from "./texts.ts";

const style = `:root{color-scheme:light dark;--ink:#1c1917;--soft:#57534e;--line:#d6d3d1;--edge:#78716c;--page:#fafaf9;--card:#fff;--accent:#0f766e;--bad:#b91c1c}
@media (prefers-color-scheme:dark){:root{--ink:#f5f5f4;--soft:#a8a29e;--line:#44403c;--edge:#8c857f;--page:#1c1917;--card:#292524;--accent:#5eead4;--bad:#fca5a5}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;padding:1rem}
main{width:100%;max-width:32rem;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:2rem}
h1{font-size:1.375rem;line-height:1.3;margin:0 0 1.25rem;overflow-wrap:anywhere}h1+p{margin-top:-.75rem}main>p:last-child{margin-bottom:0}p{margin:0 0 1.25rem;color:var(--soft);white-space:pre-line;overflow-wrap:anywhere}
.field{margin:0 0 1.25rem}.field>label:not(.choice),legend{display:block;font-weight:600;margin:0 0 .375rem;padding:0}fieldset{border:0;margin:0;padding:0;min-width:0}
input:not([type=radio]),textarea,select{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--edge);border-radius:8px;padding:.5rem .75rem}
select option{color:#1c1917}textarea{display:block;min-height:7rem;resize:vertical}.choice{display:inline-flex;gap:.5rem;align-items:center;margin-right:1.5rem;min-height:2rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}.wrong{color:var(--bad);margin:.375rem 0 0;font-size:.875rem}.field [aria-invalid=true]:not([type=radio]){border-color:var(--bad)}
button{font:inherit;font-weight:600;border:0;border-radius:8px;padding:.625rem 1.25rem;background:var(--accent);color:var(--card);cursor:pointer}`;

/** Goes with every page: nothing but this style and a form to ourselves. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${hash("sha256", style, "base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

interface PageCall {
  readonly language: Language;
  readonly form: Form;
  /** What was sent before, and what is wrong with it. */
  readonly sent?: ReadonlyMap<string, string>;
  readonly wrong?: ReadonlyMap<string, "required" | "invalid">;
  /** It could not be taken, for too much is going on. */
  readonly busy?: boolean;
}

export function formPage(call: PageCall): string {
  const { language, form, sent = new Map(), wrong = new Map(), busy = false } = call;
  const texts = formTexts(language);
  const first = form.fields.find(({ name }) => wrong.has(name));
  const fields = form.fields.map((field, index) => {
    const fault = wrong.get(field.name);
    return fieldHtml(field, {
      id: `f${index}`,
      value: sent.get(field.name) ?? "",
      texts,
      fault: fault && faultText(fault, field, texts),
      first: field === first,
    });
  });
  const told = busy ? `<p class="wrong" role="alert">${escape(texts.busy)}</p>` : "";
  const body = `${text(form.text)}${told}<form method="post" novalidate>${fields.join("")}<button>${escape(form.button ?? texts.send)}</button></form>`;
  return page(language, form.title, body);
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

interface FieldCall {
  readonly id: string;
  readonly value: string;
  readonly texts: FormTexts;
  readonly fault: string | undefined;
  /** The first that is wrong: on a phone it may be far down, so the page opens there. */
  readonly first: boolean;
}

function fieldHtml(field: FormField, { id, value, texts, fault, first }: FieldCall): string {
  const said = fault ? `<p class="wrong" id="${id}-wrong">${escape(fault)}</p>` : "";
  const marks = `${field.required ? " required" : ""}${fault ? ` aria-invalid="true" aria-describedby="${id}-wrong"` : ""}${first ? " autofocus" : ""}`;
  const name = escape(field.name);
  const label = `${escape(field.label)}${field.required ? ' <span aria-hidden="true">*</span>' : ""}`;
  if (field.type === "yesNo") {
    const radios = (["yes", "no"] as const).map((choice) => {
      const checked = value === choice ? " checked" : "";
      return `<label class="choice"><input type="radio" name="${name}" value="${choice}"${checked}${marks}> ${texts[choice]}</label>`;
    });
    return `<fieldset class="field"><legend>${label}</legend>${radios.join("")}${said}</fieldset>`;
  }
  const begin = `id="${id}" name="${name}"${marks}`;
  return `<div class="field"><label for="${id}">${label}</label>${controlHtml(field, { begin, value, texts })}${said}</div>`;
}

function controlHtml(
  { type, options = [] }: FormField,
  { begin, value, texts }: { begin: string; value: string; texts: FormTexts },
): string {
  if (type === "longText") return `<textarea ${begin}>${escape(value)}</textarea>`;
  if (type === "choice") {
    const choices = options.map((option) => {
      const selected = option === value ? " selected" : "";
      return `<option value="${escape(option)}"${selected}>${escape(option)}</option>`;
    });
    return `<select ${begin}><option value="">${escape(texts.choose)}</option>${choices.join("")}</select>`;
  }
  const kind = type === "number" ? 'type="text" inputmode="decimal"' : `type="${type}"`;
  return `<input ${kind} ${begin} value="${escape(value)}">`;
}

function text(said: string | undefined): string {
  return said ? `<p>${escape(said)}</p>` : "";
}

function escape(said: string): string {
  return said.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
