import { load } from "cheerio";
import type { CheerioAPI } from "cheerio";
import { Parser } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { fatal } from "../errors.ts";

type Node = Parameters<typeof adapter.detachNode>[0];

/** Characters, elements inside one another, elements, attributes of one element. Browsers stop nesting at 512. */
const longest = 10_000_000;
const deepest = 500;
const most = 200_000;
const mostAttributes = 500;

/** A page as browsers read it. The limits hold while it is read: malformed HTML can grow to many times its length. */
export function readHtml(html: string, item: number): CheerioAPI {
  if (html.length > longest) throw fatal("html-long", { item, limit: longest / 1_000_000 });
  const parser = new Parser({ treeAdapter: limitedAdapter(item), scriptingEnabled: false });
  limitAttributes(parser.tokenizer, item);
  parser.tokenizer.write(html, true);
  const $ = load(parser.document);
  // Elements that were moved while the page was read may lie deeper than when they were made.
  for (let level: Node[] = [...$.root().get()], depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest + 3) throw tooDeep(item);
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return $;
}

function tooDeep(item: number) {
  return fatal("html-deep", { item, limit: deepest });
}

/** parse5 compares each attribute of an element with all before it, which takes minutes where there are 200,000. */
function limitAttributes(tokenizer: object, item: number): void {
  const begin: unknown = Reflect.get(tokenizer, "_createAttr");
  if (typeof begin !== "function") return;
  Reflect.set(tokenizer, "_createAttr", (first: string): void => {
    const token: unknown = Reflect.get(tokenizer, "currentToken");
    const attributes = typeof token === "object" && token !== null && "attrs" in token ? token.attrs : [];
    if (Array.isArray(attributes) && attributes.length >= mostAttributes)
      throw fatal("html-attributes", { item, limit: mostAttributes });
    Reflect.apply(begin, tokenizer, [first]);
  });
}

function limitedAdapter(item: number): typeof adapter {
  const depths = new WeakMap<Node, number>();
  let elements = 0;
  const note = (parent: Node, node: Node): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > deepest) throw tooDeep(item);
    depths.set(node, depth);
  };
  return {
    ...adapter,
    createElement(...made) {
      elements += 1;
      if (elements > most) throw fatal("html-many", { item, limit: most });
      return adapter.createElement(...made);
    },
    appendChild(parent, node) {
      note(parent, node);
      adapter.appendChild(parent, node);
    },
    insertBefore(parent, node, before) {
      note(parent, node);
      adapter.insertBefore(parent, node, before);
    },
  };
}

const apart = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure hr".split(" "));
const onItsOwn = new Set(
  "div li dt dd tr section article header footer main nav aside address form fieldset figcaption caption option legend details summary body".split(
    " ",
  ),
);
const unseen = new Set("script style template noscript".split(" "));

/**
 * What a person reads of an element: each block on lines of its own, spaces in a row as one. At both ends the spaces and line
 * breaks stay as they are written.
 */
export function visibleText(element: Node): string {
  const text = new TextBuilder();
  const asWritten = "name" in element && element.name === "pre";
  if ("children" in element) for (const child of element.children) walk(child, text, asWritten);
  return text.done();
}

function walk(node: Node, text: TextBuilder, asWritten: boolean): void {
  if (adapter.isTextNode(node)) {
    text.add(node.data, asWritten);
    return;
  }
  if (!("name" in node) || !("children" in node)) return;
  const { name } = node;
  if (unseen.has(name)) return;
  if (name === "br") text.lineBreak();
  const gap = apart.has(name) ? 2 : onItsOwn.has(name) ? 1 : 0;
  if (gap > 0) text.block(gap);
  else if (name === "td" || name === "th") text.space();
  for (const child of node.children) walk(child, text, asWritten || name === "pre");
  if (gap > 0) text.block(gap);
}

class TextBuilder {
  readonly #parts: string[] = [];
  #breaks = 0;
  #space = false;
  /** What is blank before all words, and since the last one. */
  #before = "";
  #after = "";

  add(data: string, asWritten: boolean): void {
    if (asWritten) {
      this.#write(data);
      return;
    }
    const blank = data.length - data.trimStart().length;
    this.#after += data.slice(0, blank);
    const plain = data.replaceAll(/[ \t\r\n\f]+/g, " ");
    const words = plain.trim();
    if (plain.startsWith(" ")) this.#space = true;
    if (words === "") return;
    this.#write(words);
    this.#space = plain.endsWith(" ");
    this.#after = data.slice(data.trimEnd().length);
  }

  space(): void {
    this.#space = true;
  }

  lineBreak(): void {
    this.#breaks += 1;
    this.#space = false;
  }

  block(gap: number): void {
    this.#breaks = Math.max(this.#breaks, gap);
    this.#space = false;
  }

  done(): string {
    return this.#before + this.#parts.join("") + this.#after;
  }

  #write(words: string): void {
    if (this.#parts.length === 0) this.#before = this.#after;
    else this.#parts.push(this.#breaks > 0 ? "\n".repeat(this.#breaks) : this.#space ? " " : "");
    this.#parts.push(words);
    this.#after = "";
    this.#breaks = 0;
    this.#space = false;
  }
}
