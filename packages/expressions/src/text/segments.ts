/** A piece of an expression text: plain text, or the code between `{{` and `}}`. Offsets count from the text's start. */
export type Segment =
  | { readonly type: "text"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly type: "code"; readonly start: number; readonly end: number; readonly closed: boolean };

/** Whether a value is an expression: a text that starts with "=". */
export function isExpression(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("=");
}

const longestRegex = 500;
const deepestTemplate = 50;

/** Splits an expression text, its leading "=" included. A missing last `}}` is tolerated. */
export function splitSegments(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let position = 1;
  while (position < text.length) {
    const open = findOpening(text, position);
    if (open > position) {
      segments.push({
        type: "text",
        value: unescapeText(text.slice(position, open), open >= text.length),
        start: position,
        end: open,
      });
    }
    if (open >= text.length) break;
    const end = findClosing(text, open + 2);
    const closed = end < text.length;
    segments.push({ type: "code", start: open + 2, end, closed });
    position = end + 2;
  }
  return segments;
}

function findOpening(text: string, from: number): number {
  let at = text.indexOf("{{", from);
  while (at > 0 && backslashesBefore(text, at) % 2 === 1) at = text.indexOf("{{", at + 2);
  return at < 0 ? text.length : at;
}

/** An odd number of them escapes what follows; two stand for one, as in a Windows path before an expression. */
function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (text[at - 1 - count] === "\\") count += 1;
  return count;
}

/** `isLast`: no code follows, so backslashes at the end are what they are. */
function unescapeText(text: string, isLast: boolean): string {
  const plain = text.replaceAll(/(\\+)(\{\{|\}\})/g, (_, run: string, braces: string) => half(run) + braces);
  return isLast ? plain : plain.replace(/\\+$/, half);
}

function half(backslashes: string): string {
  return backslashes.slice(0, backslashes.length >> 1);
}

/** Where the `}}` stands that ends the code; quotes, templates, comments, regular expressions and braces are skipped. */
function findClosing(text: string, from: number): number {
  let depth = 0;
  let position = from;
  while (position < text.length) {
    const character = text[position];
    if (character === "}") {
      if (depth === 0 && text[position + 1] === "}") return position;
      depth = Math.max(0, depth - 1);
    } else if (character === "{") depth += 1;
    const skipped = skipToken(text, position, from);
    position = skipped > position ? skipped : position + 1;
  }
  return text.length;
}

/** The end of the quote, template, comment or regular expression that starts at a position; else the position. */
function skipToken(text: string, position: number, from: number, depth = 0): number {
  switch (text[position]) {
    case '"':
    case "'":
      return skipQuote(text, position);
    case "`":
      return skipTemplate(text, position, depth);
    case "\\":
      return position + 2;
    case "/":
      return skipSlash(text, position, from);
    default:
      return position;
  }
}

function skipQuote(text: string, start: number): number {
  const quote = text[start];
  for (let position = start + 1; position < text.length; position += 1) {
    if (text[position] === "\\") position += 1;
    else if (text[position] === quote) return position + 1;
    else if (text[position] === "\n") return start;
  }
  return start;
}

function skipTemplate(text: string, start: number, depth: number): number {
  if (depth > deepestTemplate) return text.length;
  let position = start + 1;
  while (position < text.length) {
    if (text[position] === "\\") position += 2;
    else if (text[position] === "`") return position + 1;
    else if (text.startsWith("${", position)) position = skipBraces(text, position + 2, depth + 1);
    else position += 1;
  }
  return text.length;
}

function skipBraces(text: string, from: number, templates: number): number {
  let depth = 1;
  let position = from;
  while (position < text.length && depth > 0) {
    if (text[position] === "{") depth += 1;
    else if (text[position] === "}") depth -= 1;
    const skipped = skipToken(text, position, from, templates);
    position = skipped > position ? skipped : position + 1;
  }
  return position;
}

function skipSlash(text: string, start: number, from: number): number {
  if (text[start + 1] === "/") {
    const end = text.indexOf("\n", start);
    return closingIn(text, start, end < 0 ? text.length : end);
  }
  if (text[start + 1] === "*") {
    const end = text.indexOf("*/", start + 2);
    return end < 0 ? text.length : end + 2;
  }
  return mayStartRegex(text.slice(Math.max(from, start - 20), start)) ? skipRegex(text, start) : start;
}

/**
 * Where a comment ends: with its line, or before the `}}` that ends the code on the same line. One that belongs to a
 * `{{` in the comment is part of it.
 */
function closingIn(text: string, start: number, end: number): number {
  let open = 0;
  for (let position = start; position < end; position += 1) {
    if (text.startsWith("{{", position)) open += 1;
    else if (text.startsWith("}}", position)) {
      if (open === 0) return position;
      open -= 1;
    } else continue;
    position += 1;
  }
  return end;
}

function mayStartRegex(before: string): boolean {
  const trimmed = before.trimEnd();
  return (
    trimmed === "" ||
    /[(,=:[!&|?{};+\-*%<>~^]$/.test(trimmed) ||
    /\b(?:return|typeof|in|of|case)$/.test(trimmed)
  );
}

function skipRegex(text: string, start: number): number {
  let inClass = false;
  for (let position = start + 1; position < Math.min(text.length, start + longestRegex); position += 1) {
    const character = text[position];
    if (character === "\\") position += 1;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "\n") return start;
    else if (character === "/" && !inClass) return position + 1;
  }
  return start;
}
