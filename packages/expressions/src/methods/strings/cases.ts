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

/** Every word with a capital, small words in the middle without; the other letters stay as they are. */
function titleCase(text: string): string {
  let first = true;
  return text.replaceAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu, (word) => {
    const keep = !first && small.has(word.toLowerCase());
    first = false;
    return keep ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1);
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

/** Letters that are no accented form of another one. */
const letters: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  ŧ: "t",
  Ŧ: "T",
  ŋ: "ng",
  Ŋ: "Ng",
  "€": "EUR",
  "–": "-",
  "—": "-",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "…": "...",
};

function toAscii(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\u0020-\u007e\s]/g, (letter) => letters[letter] ?? "");
}

function removeTags(text: string): string {
  let result = "";
  let position = 0;
  for (;;) {
    const open = text.indexOf("<", position);
    const close = open < 0 ? -1 : text.indexOf(">", open);
    if (close < 0) return result + text.slice(position);
    result += text.slice(position, open);
    position = close + 1;
  }
}

export const caseMethods: MethodTable<string> = {
  toTitleCase: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 16), titleCase(receiver)),
    doc: {
      signature: "toTitleCase(): string",
      en: "Starts every word with a capital, short connecting words excepted.",
      pl: "Zapisuje każde słowo wielką literą, poza krótkimi spójnikami.",
      "pt-BR": "Começa cada palavra com maiúscula, exceto conectivos curtos.",
      example: "'the order of anna'.toTitleCase() // 'The Order of Anna'",
    },
  },
  toSentenceCase: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 16), sentenceCase(receiver)),
    doc: {
      signature: "toSentenceCase(): string",
      en: "Starts every sentence with a capital, everything else in small letters.",
      pl: "Zaczyna każde zdanie wielką literą, resztę zapisuje małymi.",
      "pt-BR": "Começa cada frase com maiúscula, o resto em minúsculas.",
      example: "'HELLO! how are you?'.toSentenceCase() // 'Hello! How are you?'",
    },
  },
  toSnakeCase: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 4), snakeCase(receiver)),
    doc: {
      signature: "toSnakeCase(): string",
      en: "Small letters with _ for spaces and dashes; symbols are left out.",
      pl: "Małe litery, _ zamiast spacji i myślników; bez symboli.",
      "pt-BR": "Minúsculas com _ no lugar de espaços e hifens; sem símbolos.",
      example: "'Order Number'.toSnakeCase() // 'order_number'",
    },
  },
  replaceSpecialChars: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 8), toAscii(receiver)),
    doc: {
      signature: "replaceSpecialChars(): string",
      en: "Writes accented and special letters with plain ones.",
      pl: "Zamienia litery ze znakami diakrytycznymi na zwykłe.",
      "pt-BR": "Troca letras acentuadas e especiais por letras simples.",
      example: "'zażółć gęślą jaźń'.replaceSpecialChars() // 'zazolc gesla jazn'",
    },
  },
  removeMarkdown: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 16), removeMarkdown(receiver)),
    doc: {
      signature: "removeMarkdown(): string",
      en: "The text without Markdown signs and HTML tags.",
      pl: "Tekst bez znaków Markdown i znaczników HTML.",
      "pt-BR": "O texto sem marcas de Markdown e sem tags HTML.",
      example: "'**bold** [link](https://a.example)'.removeMarkdown() // 'bold link'",
    },
  },
  removeTags: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 4), removeTags(receiver)),
    doc: {
      signature: "removeTags(): string",
      en: "The text without HTML or XML tags.",
      pl: "Tekst bez znaczników HTML i XML.",
      "pt-BR": "O texto sem tags HTML ou XML.",
      example: "'<b>bold</b>'.removeTags() // 'bold'",
    },
  },
};
