/** JSON as a person edits it; a text is one that is not JSON yet. */
export function jsonToText(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** What a person's text stands for: its value, or the text itself while it is not JSON. */
export function textToJson(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Puts an expression into JSON text: as a text of its own, in quotes unless the caret stands between some. */
export function expressionInJson(text: string, at: number, expression: string): string {
  const escaped = JSON.stringify(expression);
  return text[at - 1] === '"' && text[at] === '"' ? escaped.slice(1, -1) : escaped;
}
