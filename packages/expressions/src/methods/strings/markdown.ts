/** Signs at the start of a line: headings, quotes, lists, rules. Each pattern is linear. */
const lineStarts: readonly RegExp[] = [
  /^[ \t]{0,3}#{1,6}[ \t]+/,
  /^[ \t]{0,3}>[ \t]?/,
  /^[ \t]{0,9}[-*+][ \t]+/,
  /^[ \t]{0,9}\d{1,9}\.[ \t]+/,
];

const rule = /^[ \t]{0,3}(?:[-*_][ \t]{0,3}){3,}$/;
const fence = /^[ \t]{0,3}(?:```|~~~)/;

/** Pairs of signs around text, longest first. */
const pairs = ["***", "**", "__", "~~", "`", "*", "_"] as const;

/** The text of a Markdown document: signs are taken off, links keep their words, HTML tags go. */
export function removeMarkdown(text: string): string {
  const lines = text.split("\n").filter((line) => !fence.test(line) && !rule.test(line));
  return lines
    .map((line) => plainLine(line))
    .join("\n")
    .trim();
}

function plainLine(line: string): string {
  let rest = line;
  for (const start of lineStarts) rest = rest.replace(start, "");
  rest = rest.replace(/[ \t]#{1,6}[ \t]{0,9}$/, "");
  rest = withoutTags(withoutLinks(rest));
  for (const sign of pairs) rest = withoutPair(rest, sign);
  return rest;
}

/** `[words](address)` and `![words](address)` become their words. */
function withoutLinks(line: string): string {
  let result = "";
  let position = 0;
  for (;;) {
    const middle = line.indexOf("](", position);
    if (middle < 0) return result + line.slice(position);
    const open = position + line.slice(position, middle).lastIndexOf("[");
    if (open < position) {
      result += line.slice(position, middle + 2);
      position = middle + 2;
      continue;
    }
    const close = line.indexOf(")", middle);
    if (close < 0) return result + line.slice(position);
    const start = open > position && line[open - 1] === "!" ? open - 1 : open;
    result += line.slice(position, start) + line.slice(open + 1, middle);
    position = close + 1;
  }
}

function withoutTags(line: string): string {
  return line.replaceAll(/<\/?[a-zA-Z][^<>]{0,1000}>/g, "");
}

/** Takes off a pair of signs that touches words, as in `**words**`. */
function withoutPair(line: string, sign: string): string {
  if (!line.includes(sign)) return line;
  const parts = line.split(sign);
  if (parts.length < 3) return line;
  let result = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 2) {
    const inside = parts[index] ?? "";
    const after = parts[index + 1];
    const isPair =
      after !== undefined &&
      inside !== "" &&
      inside.trim() === inside &&
      !(sign === "_" && /\w$/.test(result));
    result += isPair ? inside + after : sign + inside + (after === undefined ? "" : sign + after);
  }
  return result;
}
