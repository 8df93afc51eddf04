import { parseExpressionAt, tokenizer, type Expression, type Options } from "acorn";
import { ExpressionError } from "../errors.ts";
import { told, type Told } from "../errors/told.ts";
import { toldOfParser } from "./parser-words.ts";

const options: Options = { ecmaVersion: "latest", sourceType: "script", preserveParens: false };

/**
 * Parses the code between two offsets of an expression text as one expression; positions in the tree are offsets in the
 * whole text. Trailing semicolons are tolerated; no code at all gives undefined.
 */
export function parseCode(text: string, start: number, end: number): Expression | undefined {
  const source = readable(text.slice(0, end), start);
  if (isBlank(source, start)) return undefined;
  let expression: Expression;
  try {
    expression = parseExpressionAt(source, start, options);
  } catch (error) {
    throw syntaxError(error, source, { start, end });
  }
  checkEnd(source, expression, start);
  return expression;
}

/** `\}}` stands for `}}` that does not end the code; the backslash becomes a space so that offsets stay. */
function readable(source: string, start: number): string {
  return source.includes("\\}}", start)
    ? source.slice(0, start) + source.slice(start).replaceAll("\\}}", " }}")
    : source;
}

function isBlank(source: string, start: number): boolean {
  const first = source.slice(start).trimStart();
  return first === "" || (/^\/[/*]/.test(first) && nextToken(source, start) === undefined);
}

/** The first token from a position on; undefined when only white space and comments are left. */
function nextToken(source: string, from: number): { start: number; text: string } | undefined {
  try {
    const rest = source.slice(from);
    const token = tokenizer(rest, options).getToken();
    return token.type.label === "eof"
      ? undefined
      : { start: from + token.start, text: rest.slice(token.start, token.end) };
  } catch {
    return { start: from, text: "" };
  }
}

/** Brackets around the whole expression are not part of its node; after them only semicolons may come. */
function checkEnd(source: string, expression: Expression, start: number): void {
  let from = expression.end;
  for (let open = brackets(source.slice(start, expression.start)); open > 0; open -= 1) {
    const closing = nextToken(source, from);
    from = closing?.text === ")" ? closing.start + 1 : from;
  }
  const rest = source.slice(from);
  const position = from + rest.length - rest.replace(/^[\s;]+/, "").length;
  const token = position === source.length ? undefined : nextToken(source, position);
  if (token !== undefined) throw unexpected(token, source, start);
}

/** Opening brackets before an expression; nothing else but white space and comments can stand there. */
function brackets(before: string): number {
  let count = 0;
  for (let token = before.includes("(") ? nextToken(before, 0) : undefined; token?.text === "("; count += 1) {
    token = nextToken(before, token.start + 1);
  }
  return count;
}

function unexpected(token: { start: number; text: string }, source: string, start: number): ExpressionError {
  const range = { start: token.start, end: token.start + Math.max(1, token.text.length) };
  const part = token.text || (source[token.start] ?? "");
  return new ExpressionError(statementAt(source, start) ?? told("unexpected-part", { part }), range);
}

/** Statements are no expression; that matters more than the place where the parser gave up. */
function statementAt(source: string, start: number): Told | undefined {
  const found = /^\s*(let|const|var|if|for|while|do|switch|try|throw|return)\b/.exec(source.slice(start));
  return found?.[1] === undefined ? undefined : told("statement-needs-function", { word: found[1] });
}

function syntaxError(error: unknown, source: string, range: { start: number; end: number }): ExpressionError {
  if (isTooDeep(error)) return new ExpressionError(told("expression-nested"), { start: range.start });
  const raised =
    typeof error === "object" && error !== null && "pos" in error ? Number(error.pos) : range.start;
  const position = Math.min(Math.max(raised, range.start), range.end);
  const message = error instanceof Error ? error.message.replace(/\s*\(\d+:\d+\)$/, "") : "";
  const words =
    statementAt(source, range.start) ?? (position >= range.end ? told("incomplete") : toldOfParser(message));
  return new ExpressionError(words, { start: position, end: Math.min(position + 1, range.end) });
}

function isTooDeep(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof SyntaxError && error.message.startsWith("Not enough stack"))
  );
}
