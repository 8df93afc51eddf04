/** Texts, names and remarks, in which a question mark is none; then what stands for a value. */
const parts =
  /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|`(?:[^`]|``)*`?|\[[^\]]*\]?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[\p{L}_\u0080-\uffff][\p{L}\p{N}_$\u0080-\uffff]*|\?\d*|[:@$#][\p{L}\p{N}_]+/gu;

/** How many values a statement wants; `undefined` where it calls for them by names or numbers. */
export function placesIn(sql: string): number | undefined {
  let count = 0;
  for (const [part] of sql.matchAll(parts)) {
    if (part === "?") count += 1;
    else if (/^[?:@$#]/.test(part)) return undefined;
  }
  return count;
}

/** The first word behind remarks: SQLite does not say what a statement did. */
export function commandOf(sql: string): string {
  const bare = sql.replaceAll(/\/\*[\s\S]*?\*\/|--.*$/gm, "").trimStart();
  return (/^[a-z]+/i.exec(bare)?.[0] ?? "SQL").toUpperCase();
}
