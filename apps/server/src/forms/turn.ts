import type { FormField, HostedForm, JsonObject } from "@weft/sdk";
import { readAnswers, stepsOf } from "./form.ts";
import type { Faults, Sent } from "./form.ts";
import { BACK, STEP, TRAP } from "./form-page.ts";
import type { Language } from "./texts.ts";

/** What becomes of a form that was sent: a page of it is shown again, or the next, or everything has been answered. */
export type Turn =
  | { readonly show: number; readonly wrong?: Faults }
  | { readonly answers: JsonObject }
  /** Sent by a program. */
  | { readonly trapped: true };

interface Post {
  readonly sent: Sent;
  /** The names of fields that files came in for. */
  readonly files: ReadonlySet<string>;
  readonly language: Language;
}

/** Checks every page up to the one that was sent: what came along unseen may have been changed. */
export function takeTurn(form: HostedForm, post: Post): Turn {
  const { sent } = post;
  if ((sent.get(TRAP)?.[0] ?? "") !== "") return { trapped: true };
  const steps = stepsOf(form);
  const step = stepIn(sent, steps.length);
  if (sent.has(BACK)) return { show: Math.max(0, step - 1) };
  for (const [place, { fields }] of steps.entries()) {
    if (place > step) return { show: place };
    const answers = readAnswers(fields, post);
    if (!answers.ok) return { show: place, wrong: answers.wrong };
  }
  const all = steps.flatMap<FormField>(({ fields }) => fields);
  const answers = readAnswers(all, post);
  return answers.ok ? { answers: answers.json } : { show: step, wrong: answers.wrong };
}

function stepIn(sent: Sent, count: number): number {
  const step = Number(sent.get(STEP)?.[0] ?? count - 1);
  return Number.isInteger(step) && step >= 0 && step < count ? step : 0;
}

/** The fields of a body as it was parsed. */
export function sentIn(body: unknown): Sent {
  if (typeof body !== "object" || body === null) return new Map();
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : [String(value)],
    ]),
  );
}
