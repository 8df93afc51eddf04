const closers: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/**
 * The expression that ends a text and that a dot would read from: `$json.tags` of `x + $json.tags`. Empty when there is
 * none. Brackets and quotes are followed backwards to where they open.
 */
export function chainBefore(text: string): string {
  let start = text.trimEnd().length;
  const end = start;
  for (;;) {
    const next = stepBack(text, start);
    if (next === start) return text.slice(start, end).trim();
    start = next;
  }
}

/** Where the part of the chain starts that ends at a position; the position itself when the chain starts there. */
function stepBack(text: string, end: number): number {
  const last = text[end - 1];
  if (last === undefined) return end;
  if (last === ")" || last === "]") return openingOf(text, end - 1);
  if (last === '"' || last === "'" || last === "`") return quoteStart(text, end - 1);
  if (last === "." || (last === "?" && text[end] === ".")) return end - 1;
  const name = /[\p{ID_Continue}$]+$/u.exec(text.slice(Math.max(0, end - 200), end));
  return name === null ? end : end - name[0].length;
}

function openingOf(text: string, close: number): number {
  const stack: string[] = [];
  for (let position = close; position >= 0; position -= 1) {
    const character = text[position] ?? "";
    if (character === '"' || character === "'" || character === "`") {
      const start = quoteStart(text, position);
      if (start > position) return close + 1;
      position = start;
      continue;
    }
    const opener = closers[character];
    if (opener !== undefined) stack.push(opener);
    else if (character === stack.at(-1)) stack.pop();
    if (stack.length === 0) return position;
  }
  return close + 1;
}

function quoteStart(text: string, close: number): number {
  const quote = text[close];
  for (let position = close - 1; position >= 0; position -= 1) {
    if (text[position] === quote && text[position - 1] !== "\\") return position;
  }
  return close + 1;
}
