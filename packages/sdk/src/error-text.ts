import type { Actor, ErrorValues, NodeErrorDetails } from "./errors.ts";

/** What an error of one code says, in English. `{{name}}` stands for a value; translations use the same names. */
export interface ErrorText {
  readonly actor: Actor;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** An entry of a table of errors with its values filled in, as `NodeError` takes it. */
export function errorWords(
  text: ErrorText,
  values: ErrorValues = {},
): { readonly message: string; readonly details: NodeErrorDetails } {
  const { actor, message, hint } = text;
  return {
    message: filled(message, values),
    details: { actor, ...(hint !== undefined && { hint: filled(hint, values) }), values },
  };
}

function filled(text: string, values: ErrorValues): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) => String(values[name] ?? all));
}
