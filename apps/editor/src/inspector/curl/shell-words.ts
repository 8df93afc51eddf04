/**
 * Ends the command, where it stands outside quotes: what follows is another one. An & or < in the middle of a word is
 * taken for a part of an address or placeholder that somebody forgot to quote.
 */
const ender = /^(?:[|;>]|[&<](?=[\s&<]|$))/;

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "0": "\0",
  a: "\u0007",
  b: "\b",
};

/**
 * The words of a shell command, without its quotes: as Unix shells read them, and, where lines end in ^ or `, those of
 * Windows. Stops at the end of the first command.
 */
export function shellWords(command: string): readonly string[] {
  const windows = /\^\s*\r?\n|\^"/.test(command);
  const text = windows ? withoutCarets(command) : command.replaceAll(/[\\`]\r?\n/g, " ");
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    if (ender.test(text.slice(at, at + 2))) break;
    const read = readAt(text, at);
    word = (word ?? "") + read.text;
    at = read.end;
  }
  return word === undefined ? words : [...words, word];
}

/** In cmd.exe a caret takes the meaning from what follows it; at the end of a line it goes on in the next. */
function withoutCarets(command: string): string {
  return command.replaceAll(/\^\s*\r?\n/g, " ").replaceAll(/\^([\s\S])/g, "$1");
}

/** What stands at a place, and the index of its last character. */
function readAt(text: string, at: number): { text: string; end: number } {
  const char = text[at] ?? "";
  if (char === "'") return upTo(text, at + 1, (from) => text.indexOf("'", from));
  if (char === "$" && text[at + 1] === "'") return escaped(text, at + 2, "'", ansi);
  if (char === '"') return escaped(text, at + 1, '"', (next) => (/["\\$`]/.test(next) ? next : `\\${next}`));
  if (char === "\\") return { text: text[at + 1] ?? "", end: at + 1 };
  return { text: char, end: at };
}

function upTo(text: string, from: number, find: (from: number) => number): { text: string; end: number } {
  const found = find(from);
  const end = found === -1 ? text.length : found;
  return { text: text.slice(from, end), end };
}

function escaped(
  text: string,
  from: number,
  quote: string,
  unescape: (next: string) => string,
): { text: string; end: number } {
  let read = "";
  let at = from;
  while (at < text.length && text[at] !== quote) {
    const unicode =
      quote === "'" ? /^\\u([0-9a-f]{4})|^\\x([0-9a-f]{2})/i.exec(text.slice(at, at + 6)) : null;
    if (unicode) {
      read += String.fromCharCode(Number.parseInt(unicode[1] ?? unicode[2] ?? "", 16));
      at += unicode[0].length;
    } else if (text[at] === "\\" && at + 1 < text.length) {
      read += unescape(text[at + 1] ?? "");
      at += 2;
    } else {
      read += text[at] ?? "";
      at += 1;
    }
  }
  return { text: read, end: at };
}

function ansi(next: string): string {
  return escapes[next] ?? next;
}
