import { parseExpressionAt, tokenizer, type Expression, type Options } from "acorn";
import { ExpressionError } from "../errors.ts";

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
  return new ExpressionError({
    code: "syntax",
    message: `\`${token.text || source[token.start]}\` is not expected here`,
    position: token.start,
    end: token.start + Math.max(1, token.text.length),
    hint: statementHint(source, start) ?? "check for a missing operator, comma or quote",
  });
}

/** What to do with statements, which are no expression. */
function statementHint(source: string, start: number): string | undefined {
  const isStatement = /^\s*(?:let|const|var|if|for|while|do|switch|try|throw|return)\b/.test(
    source.slice(start),
  );
  return isStatement ? "wrap statements in a function: (() => { … })()" : undefined;
}

function syntaxError(error: unknown, source: string, range: { start: number; end: number }): ExpressionError {
  if (isTooDeep(error)) {
    return new ExpressionError({
      code: "too-deep",
      message: "The expression is nested too deeply",
      position: range.start,
    });
  }
  const raised =
    typeof error === "object" && error !== null && "pos" in error ? Number(error.pos) : range.start;
  const position = Math.min(Math.max(raised, range.start), range.end);
  const what = error instanceof Error ? error.message.replace(/\s*\(\d+:\d+\)$/, "") : "Unexpected token";
  const atEnd = position >= range.end;
  return new ExpressionError({
    code: "syntax",
    message: atEnd ? "The expression is not complete" : sentence(what),
    position,
    end: Math.min(position + 1, range.end),
    hint: statementHint(source, range.start) ?? "check brackets, quotes and commas near the mark",
  });
}

function isTooDeep(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof SyntaxError && error.message.startsWith("Not enough stack"))
  );
}

/** The parser's own words, in the form that the product uses. */
function sentence(text: string): string {
  if (text === "Unexpected token") return "This is not expected here";
  if (text.startsWith("Unterminated")) return text.replace("Unterminated", "The end is missing of this");
  return text;
}
