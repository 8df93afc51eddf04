const delimiters = [",", ";", "\t", "|"];

/** The one that is most often in the first line, outside of quotes. */
export function likelyDelimiter(head: string, quote: string): string {
  const counts = new Map(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of head) {
    if (character === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (character === "\n" || character === "\r") break;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [[best, times]] = [...counts].toSorted(([, a], [, b]) => b - a) as [[string, number]];
  return times === 0 ? "," : best;
}
