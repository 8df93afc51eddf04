import type { CheerioAPI } from "cheerio";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { splitNames } from "../paths.ts";
import { readHtml } from "./html-read.ts";
import { MarkdownLines } from "./markdown-lines.ts";
import type { Mark } from "./markdown-lines.ts";
import { isElement, wroteTable } from "./markdown-table.ts";
import type { HtmlElement as Element, HtmlNode } from "./markdown-table.ts";

export interface MarkdownWriting {
  readonly headingStyle: "atx" | "setext";
  readonly bullet: "-" | "*" | "+";
  readonly code: "fenced" | "indented";
  readonly fence: "```" | "~~~";
  readonly emphasis: "_" | "*";
  readonly strong: "**" | "__";
  readonly links: "inlined" | "referenced";
  readonly keepTags: string;
  readonly skipTags: string;
  readonly dataImages: boolean;
}

interface Writer {
  readonly $: CheerioAPI;
  readonly lines: MarkdownLines;
  readonly writing: MarkdownWriting;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly kept: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  /** Addresses of links that stand below the text, by their numbers. */
  readonly addresses: Map<string, number>;
  /** Lists and quotes around. */
  nesting: number;
}

/** Lists and quotes that lie deeper are written without more indentation: each line repeats all of it. */
const deepest = 100;

const apart = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure hr div section article header footer main nav aside address form fieldset details".split(
    " ",
  ),
);
const onItsOwn = new Set("li dt dd tr td th figcaption caption option legend summary body".split(" "));

/** Markdown of what HTML shows. */
export function toMarkdown(html: string, writing: MarkdownWriting, item: number): string {
  const $ = readHtml(html, item);
  const strong = { open: writing.strong, close: writing.strong };
  const slanted = { open: writing.emphasis, close: writing.emphasis };
  const struck = { open: "~~", close: "~~" };
  const kept = namesOf(writing.keepTags);
  const writer: Writer = {
    $,
    lines: new MarkdownLines(),
    writing,
    marks: { b: strong, strong, i: slanted, em: slanted, del: struck, s: struck, strike: struck },
    kept,
    skipped: namesOf(`${writing.skipTags}, script, style, noscript, template, title`).difference(kept),
    addresses: new Map(),
    nesting: 0,
  };
  for (const node of $("body").contents().get()) write(node, writer);
  for (const [address, number] of writer.addresses) {
    writer.lines.block(number === 1 ? 2 : 1);
    writer.lines.raw(`[${number}]: ${address}`);
  }
  return writer.lines.done();
}

function namesOf(list: string): ReadonlySet<string> {
  return new Set(splitNames(list.toLowerCase()));
}

function write(node: HtmlNode, writer: Writer): void {
  if (adapter.isTextNode(node)) writer.lines.text(node.data, escaped(writer));
  else if (isElement(node) && !writer.skipped.has(node.name)) writeElement(node, writer);
}

function writeChildren({ children }: Element, writer: Writer): void {
  for (const child of children) write(child, writer);
}

function writeElement(element: Element, writer: Writer): void {
  const { lines, marks, kept } = writer;
  const { name } = element;
  const gap = apart.has(name) ? 2 : onItsOwn.has(name) ? 1 : 0;
  const tight =
    gap === 2 && /^[uo]l$/.test(name) && element.parentNode !== null && isEntry(element.parentNode);
  const around = tight ? 1 : gap;
  if (around > 0) lines.block(around === 2 ? 2 : 1);
  const mark = marks[name];
  if (kept.has(name)) lines.lines(writer.$.html(element));
  else if (mark !== undefined && Object.hasOwn(marks, name)) marked(element, mark, writer);
  else if (Object.hasOwn(elements, name)) elements[name]?.(element, writer);
  else writeChildren(element, writer);
  if (around > 0) lines.block(around === 2 ? 2 : 1);
}

const isEntry = (node: object) => "name" in node && node.name === "li";

function marked(element: Element, mark: Mark, writer: Writer): void {
  // Bold within bold is bold.
  if (writer.lines.hasMark(mark)) return writeChildren(element, writer);
  writer.lines.mark(mark);
  writeChildren(element, writer);
  writer.lines.unmark(mark);
}

type WriteElement = (element: Element, writer: Writer) => void;

const heading: WriteElement = (element, writer) => {
  const { lines, writing } = writer;
  const level = Number(element.name.slice(1));
  const underlined = writing.headingStyle === "setext" && level < 3 && !lines.isFlat;
  const mark = { open: underlined || lines.isFlat ? "" : `${"#".repeat(level)} `, close: "" };
  lines.mark(mark);
  const start = lines.position();
  const end = lines.oneLine();
  writeChildren(element, writer);
  end();
  lines.unmark(mark);
  const text = lines.since(start).trim();
  if (!underlined || text === "") return;
  lines.block(1);
  lines.raw((level === 1 ? "=" : "-").repeat(Math.max(3, text.length)));
};

const quote: WriteElement = (element, writer) => nested(element, writer, "> ", "> ");

const entry: WriteElement = (element, writer) => {
  const list = element.parentNode;
  const ordered = list !== null && "name" in list && list.name === "ol" && "attribs" in list;
  const mark = ordered ? `${numberIn(list)}. ` : `${writer.writing.bullet} `;
  nested(element, writer, mark, " ".repeat(mark.length));
};

const counted = new WeakMap<Element, number>();

function numberIn(list: Element): number {
  const before = counted.get(list) ?? (Number.parseInt(list.attribs["start"] ?? "1", 10) || 1) - 1;
  counted.set(list, before + 1);
  return Math.max(0, before + 1);
}

function nested(element: Element, writer: Writer, first: string, others: string): void {
  if (writer.lines.isFlat || writer.nesting >= deepest) return writeChildren(element, writer);
  writer.nesting += 1;
  const end = writer.lines.open(first, others);
  writeChildren(element, writer);
  end();
  writer.nesting -= 1;
}

const pre: WriteElement = (element, { $, lines, writing }) => {
  $(element).find("br").replaceWith("\n");
  const text = $(element).text().replaceAll("\r\n", "\n").replace(/^\n/, "").replace(/\n$/, "");
  if (lines.isFlat) return lines.raw(codeSpan(text));
  if (writing.code === "indented") return lines.lines(text.replaceAll(/^/gm, "    "));
  const inner = $(element).children("code").attr("class") ?? "";
  const language = /\blang(?:uage)?-([^\s`~]+)/.exec(`${inner} ${element.attribs["class"] ?? ""}`)?.[1] ?? "";
  const [mark = "`"] = writing.fence;
  const runs = text.match(mark === "~" ? /^ {0,3}~{3,}/gm : /^ {0,3}`{3,}/gm) ?? [];
  const fence = mark.repeat(runs.reduce((most, run) => Math.max(most, run.trim().length + 1), 3));
  lines.lines(`${fence}${language}\n${text}\n${fence}`);
};

const code: WriteElement = (element, { $, lines }) => {
  const text = $(element).text().replaceAll(/\s+/g, " ");
  if (text.trim() !== "") lines.raw(lines.isFlat ? codeSpan(text).replaceAll("|", "\\|") : codeSpan(text));
};

function codeSpan(text: string): string {
  const line = text.replaceAll("\n", " ");
  const longest = (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

const link: WriteElement = (element, writer) => {
  const { attribs } = element;
  const href = attribs["href"]?.trim() ?? "";
  if (href === "") return writeChildren(element, writer);
  const target = `${addressOf(href)}${titleOf(attribs["title"])}`;
  const mark = { open: "[", close: `](${target})` };
  if (writer.writing.links === "referenced") {
    const number = writer.addresses.get(target) ?? writer.addresses.size + 1;
    writer.addresses.set(target, number);
    mark.close = `][${number}]`;
  }
  marked(element, mark, writer);
};

const image: WriteElement = ({ attribs }, { lines, writing }) => {
  const src = attribs["src"]?.trim() ?? "";
  if (src === "" || (!writing.dataImages && /^data:/i.test(src))) return;
  const alt = (attribs["alt"] ?? "").replaceAll(/\s+/g, " ").replaceAll(/[[\]\\]/g, "\\$&");
  lines.raw(`![${alt}](${addressOf(src)}${titleOf(attribs["title"])})`);
};

function addressOf(address: string): string {
  const line = address.replaceAll(/\s+/g, "%20");
  return /[()<>]/.test(line) ? `<${line.replaceAll("<", "%3C").replaceAll(">", "%3E")}>` : line;
}

function titleOf(title: string | undefined): string {
  const words = title?.replaceAll(/\s+/g, " ").trim() ?? "";
  return words === "" ? "" : ` "${words.replaceAll(/["\\]/g, "\\$&")}"`;
}

const box: WriteElement = ({ attribs }, { lines }) => {
  if (attribs["type"]?.toLowerCase() !== "checkbox") return;
  lines.raw(attribs["checked"] === undefined ? "[ ]" : "[x]");
  lines.space();
};

const table: WriteElement = (element, writer) => {
  const { $, lines } = writer;
  if (!wroteTable(element, { $, lines, writeCell: (cell) => writeChildren(cell, writer) }))
    writeChildren(element, writer);
};

const elements: Readonly<Record<string, WriteElement>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  blockquote: quote,
  li: entry,
  pre,
  code,
  tt: code,
  a: link,
  img: image,
  input: box,
  br: (_, { lines }) => lines.lineBreak(),
  hr: (_, { lines }) => (lines.isFlat ? lines.space() : lines.raw("---")),
  table,
};

/** What would be read as a mark is written so that it is not. */
function escaped({ lines }: Writer): (words: string, atStart: boolean) => string {
  return (words, atStart) => {
    const inside = words
      .replaceAll(/[\\*`[\]]|~(?=~)|<(?=[a-z/!?])|&(?=#?\w{1,31};)/gi, "\\$&")
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
    const cell = lines.isFlat ? inside.replaceAll("|", "\\|") : inside;
    return atStart
      ? cell
          .replace(/^(?:[-+](?= |$)|#{1,6}(?= |$)|>|=+(?= *$)|-{2,}(?= *$)|~{3})/, "\\$&")
          .replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2")
      : cell;
  };
}
