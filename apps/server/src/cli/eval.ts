import { emptyContext, evaluateExpression, ExpressionError } from "@weft/expressions";
import { parseJson } from "../app/json-guard.ts";
import { Refusal } from "../errors.ts";
import { isTimezone } from "../settings/settings.ts";
import { readFlowFile } from "./files.ts";
import { printJson, say } from "./say.ts";

export interface EvalOptions {
  /** JSON file with what `$json` is. */
  readonly jsonItem?: string;
  /** IANA name; UTC when it is left out. */
  readonly timezone?: string;
  readonly json?: boolean;
}

/** Evaluates one expression text, its leading "=" included. Exit status 1 when it fails; the error tells where. */
export function evaluate(text: string, options: EvalOptions): number {
  const { timezone = "UTC" } = options;
  if (!isTimezone(timezone))
    throw new Refusal("usage", `There is no time zone ${timezone}. Names look like Europe/Warsaw.`);
  const json = options.jsonItem === undefined ? {} : readItem(options.jsonItem);
  try {
    const value = evaluateExpression(text, emptyContext({ item: { json }, timezone }));
    if (options.json === true) printJson({ value });
    else process.stdout.write(`${shown(value)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { code, message, position, hint } = error;
    if (options.json === true) printJson({ error: { code, message, position, ...(hint && { hint }) } });
    else sayError(text, error);
    return 1;
  }
}

function readItem(path: string): unknown {
  const parsed = parseJson(String(readFlowFile(path).content), { depth: 100, keys: 1_000_000 });
  if (!parsed.ok) throw new Refusal("input", `${path}: ${parsed.message}`);
  return parsed.value;
}

/** Texts as they are, all else as JSON, so that the output can be piped on. */
function shown(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "");
}

/** The message, the line of the text that it is about with a mark below, and how to mend it. */
function sayError(text: string, { message, position, hint }: ExpressionError): void {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const line = text.slice(start).split("\n", 1)[0] ?? "";
  say(`${message}.`);
  say(`  ${line}`);
  say(`  ${" ".repeat(position - start)}^`);
  if (hint !== undefined) say(`${hint}.`);
}
