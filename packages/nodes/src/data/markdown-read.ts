import MarkdownIt from "markdown-it";
import { fatal } from "../errors.ts";
import { cleanHtml } from "./html-clean.ts";

export interface MarkdownReading {
  readonly rawHtml: "clean" | "text" | "keep";
  readonly features: readonly ("tables" | "strikethrough" | "tasks" | "links")[];
  readonly lineBreaks: boolean;
  readonly newTab: boolean;
  readonly headingIds: boolean;
  /** Nothing stands between the words of an id. */
  readonly joinedIds: boolean;
  /** What `#` becomes, 1 to 6. */
  readonly headingStart: number;
  readonly page: boolean;
}

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>["parse"]>;

/** Characters; blocks inside one another. */
const longest = 2_000_000;
const deepest = 100;

/** HTML of Markdown. Whatever is in it, the time that it takes grows no faster than its length. */
export function toHtml(markdown: string, reading: MarkdownReading, item: number): string {
  if (markdown.length > longest) throw fatal("markdown-long", { item, limit: longest / 1_000_000 });
  const { rawHtml, features, page } = reading;
  const parser = new MarkdownIt({
    html: rawHtml !== "text",
    linkify: features.includes("links"),
    breaks: reading.lineBreaks,
    // The parser leaves out what lies deeper, so it must reach farther than what is refused here.
    maxNesting: 2 * deepest,
  });
  const off = (["tables", "strikethrough"] as const).filter((name) => !features.includes(name));
  parser.disable(off.map((name) => (name === "tables" ? "table" : name)));
  const environment = {};
  const tokens = parser.parse(markdown, environment);
  if (tokens.some(({ level }) => level >= deepest)) throw fatal("markdown-deep", { item, limit: deepest });
  if (features.includes("tasks")) markTasks(tokens);
  shapeHeadings(tokens, reading);
  if (reading.newTab) openElsewhere(tokens);
  const made = parser.renderer.render(tokens, parser.options, environment);
  const html = rawHtml === "keep" ? made : cleanHtml(made, item);
  return page ? wholePage(html) : html.trimEnd();
}

function wholePage(html: string): string {
  return `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n</head>\n<body>\n${html}</body>\n</html>\n`;
}

/** `- [x] done` */
function markTasks(tokens: Tokens): void {
  for (const [at, token] of tokens.entries()) {
    const [item, paragraph] = [tokens[at - 2], tokens[at - 1]];
    if (token.type !== "inline" || item?.type !== "list_item_open" || paragraph?.type !== "paragraph_open")
      continue;
    const first = token.children?.[0];
    const mark = /^\[([ xX])\]\s+(?=\S)/.exec(token.content);
    if (mark === null || first?.type !== "text" || !first.content.startsWith(mark[0].trimEnd())) continue;
    first.content = first.content.slice(mark[0].trimEnd().length);
    const box = Object.assign(Object.create(Object.getPrototypeOf(first) as object) as typeof first, first, {
      type: "html_inline",
      content: `<input type="checkbox" disabled${mark[1] === " " ? "" : " checked"}>`,
    });
    token.children?.unshift(box);
    item.attrSet("class", "task-list-item");
  }
}

function shapeHeadings(tokens: Tokens, { headingIds, joinedIds, headingStart }: MarkdownReading): void {
  const taken = new Map<string, number>();
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "heading_open" && token.type !== "heading_close") continue;
    token.tag = `h${Math.min(Number(token.tag.slice(1)) + headingStart - 1, 6)}`;
    if (!headingIds || token.type === "heading_close") continue;
    const words = (tokens[at + 1]?.children ?? [])
      .filter(({ type }) => type === "text" || type === "code_inline")
      .map(({ content }) => content);
    const id = idOf(words.join(""), joinedIds);
    const before = taken.get(id) ?? 0;
    taken.set(id, before + 1);
    token.attrSet("id", before === 0 ? id : `${id}-${before}`);
  }
}

/** As GitHub makes them, or as showdown does without being told otherwise. */
function idOf(words: string, joined: boolean): string {
  if (joined) return words.toLowerCase().replaceAll(/\W/g, "") || "section";
  const id = words
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
  return id === "" ? "section" : id;
}

function openElsewhere(tokens: Tokens): void {
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type !== "link_open" || String(token.attrGet("href") ?? "#").startsWith("#")) continue;
    token.attrSet("target", "_blank");
    token.attrSet("rel", "noopener noreferrer");
  }
}
