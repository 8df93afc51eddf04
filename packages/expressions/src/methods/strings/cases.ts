import { toAscii } from "./ascii.ts";
import { removeMarkdown } from "./markdown.ts";
import type { MethodTable } from "../method.ts";

const small: ReadonlySet<string> = new Set([
  "a",
  "an",
  "and",
  "as",
  "at",
  "because",
  "but",
  "by",
  "en",
  "for",
  "if",
  "in",
  "neither",
  "nor",
  "of",
  "on",
  "only",
  "or",
  "over",
  "per",
  "so",
  "some",
  "than",
  "that",
  "the",
  "to",
  "up",
  "upon",
  "v",
  "versus",
  "via",
  "vs",
  "when",
  "with",
  "without",
  "yet",
]);

/** A word with a capital or a dot inside is written so on purpose: iPhone, USA, example.com. */
const onPurpose = /.(?=\p{Lu}|\..)/u;

/** Every word with a capital, small words in the middle without; the other letters stay as they are. */
function titleCase(text: string): string {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  return text.replaceAll(/[^\s:–—-]+/gu, (word, at: number) => {
    const isInside = at > start && at + word.length < end;
    if (onPurpose.test(word) || (isInside && small.has(word.toLowerCase()))) return word;
    return word.replace(/[\p{L}\p{N}]/u, (letter) => letter.toUpperCase());
  });
}

function sentenceCase(text: string): string {
  let starts = true;
  let result = "";
  for (const character of text.toLowerCase()) {
    if (starts && /[\p{L}\p{N}]/u.test(character)) {
      result += character.toUpperCase();
      starts = false;
      continue;
    }
    if (/[.!?]/.test(character)) starts = true;
    result += character;
  }
  return result;
}

function snakeCase(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s-]/g, "_")
    .replaceAll(/[^\p{L}\p{N}_]/gu, "");
}

/** A tag starts with a letter, / or one of the signs of comments and declarations: 1 < 2 is none. */
const tagStart = /<(?=[a-zA-Z/!?])/g;

function removeTags(text: string): string {
  let result = "";
  let position = 0;
  tagStart.lastIndex = 0;
  for (let start = tagStart.exec(text); start !== null; start = tagStart.exec(text)) {
    const close = text.indexOf(">", start.index);
    if (close < 0) break;
    result += text.slice(position, start.index);
    position = close + 1;
    tagStart.lastIndex = position;
  }
  return result + text.slice(position);
}

export const caseMethods: MethodTable<string> = {
  toTitleCase: { run: (receiver, _args, run) => (run.spendText(receiver.length * 16), titleCase(receiver)) },
  toSentenceCase: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 16), sentenceCase(receiver)),
  },
  toSnakeCase: { run: (receiver, _args, run) => (run.spendText(receiver.length * 4), snakeCase(receiver)) },
  replaceSpecialChars: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 32), toAscii(receiver)),
  },
  removeMarkdown: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 16), removeMarkdown(receiver)),
  },
  removeTags: { run: (receiver, _args, run) => (run.spendText(receiver.length * 4), removeTags(receiver)) },
};
