import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { JsonObject } from "@weft/sdk";

export interface XmlReading {
  readonly attributes: "merge" | "group" | "ignore";
  readonly lists: "repeated" | "always";
  readonly listNames: readonly string[];
  readonly prefixes: boolean;
  readonly root: boolean;
  readonly trim: boolean;
  readonly collapse: boolean;
  readonly lowerCase: boolean;
  readonly emptyValue: string;
  readonly attributesField: string;
  readonly textField: string;
}

/** Everything that is written, under the names that xml2js gives it. */
export const wholeXml: XmlReading = {
  attributes: "group",
  lists: "repeated",
  listNames: [],
  prefixes: true,
  root: true,
  trim: true,
  collapse: false,
  lowerCase: false,
  emptyValue: "",
  attributesField: "$",
  textField: "_",
};

/** Why a text is not XML; who reads it says of which item or file it is. */
export class XmlFault extends Error {
  /** From 1; `undefined` where elements stand in one another more than `deepest` times. */
  readonly line: number | undefined;
  /** As the parser says it, without a full stop. */
  readonly reason: string;
  constructor(line: number | undefined, reason: string) {
    super(reason);
    this.line = line;
    this.reason = reason;
  }
}

/** How many elements may stand in one another. */
export const deepest = 200;
const cdata = "#cdata";
const text = "#text";

/** One piece of an element's content: an element under its name, a text, or CDATA. */
type Piece = Readonly<Record<string, unknown>>;

/**
 * What xml2js gives, which n8n uses, of documents that are well formed. Entities that a document defines itself stay as they
 * are. Throws an `XmlFault`.
 */
export function readXml(xml: string, reading: XmlReading): unknown {
  const source = xml.replace(/^\uFEFF?\s*/, "");
  const pieces = parse(source);
  const [root, second] = pieces.filter((piece) => nameOf(piece) !== undefined);
  if (root === undefined || second !== undefined) throw new XmlFault(1, "there is not one outermost element");
  const name = nameOf(root) ?? "";
  const value = valueOf(root, name, reading);
  return reading.root ? { [shownName(name, reading)]: value } : value;
}

function parse(source: string): readonly Piece[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    processEntities: false,
    cdataPropName: cdata,
    maxNestedTags: deepest,
  });
  let fault = "";
  let pieces: readonly Piece[] = [];
  try {
    pieces = parser.parse(source) as readonly Piece[];
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
    if (fault.includes("nested")) throw new XmlFault(undefined, plainReason(fault));
  }
  const valid = XMLValidator.validate(source);
  if (valid !== true) throw new XmlFault(valid.err.line, plainReason(valid.err.msg));
  if (fault !== "") throw new XmlFault(1, plainReason(fault));
  return pieces;
}

function plainReason(reason: string): string {
  return reason.replaceAll(/\s+/g, " ").slice(0, 200).replace(/\.$/, "");
}

function nameOf(piece: Piece): string | undefined {
  return Object.keys(piece).find((key) => key !== ":@" && key !== text && key !== cdata);
}

function shownName(name: string, { prefixes, lowerCase }: XmlReading): string {
  const local = prefixes ? name : name.slice(name.indexOf(":") + 1);
  return lowerCase ? local.toLowerCase() : local;
}

function valueOf(piece: Piece, name: string, reading: XmlReading): unknown {
  const fields = new Map<string, unknown>();
  addAttributes(fields, piece[":@"], reading);
  let words = "";
  let literal = false;
  for (const part of piece[name] as readonly Piece[]) {
    const child = nameOf(part);
    if (child !== undefined)
      addChild(fields, shownName(child, reading), valueOf(part, child, reading), reading);
    else if (text in part) words += decoded(wordsOf(part[text]));
    else {
      literal = true;
      words += (part[cdata] as readonly Piece[]).map((inner) => wordsOf(inner[text])).join("");
    }
  }
  const shown = written(words, reading);
  const blank = shown.trim() === "" && !literal;
  if (fields.size === 0) return blank ? reading.emptyValue || shown : shown;
  if (!blank) fields.set(reading.textField, shown);
  return Object.fromEntries(fields);
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function addAttributes(fields: Map<string, unknown>, given: unknown, reading: XmlReading): void {
  if (given === undefined || reading.attributes === "ignore") return;
  const attributes = Object.entries(given as JsonObject).map(
    ([name, value]) => [attributeName(name, reading), decoded(String(value))] as const,
  );
  if (reading.attributes === "group") fields.set(reading.attributesField, Object.fromEntries(attributes));
  else for (const [name, value] of attributes) addChild(fields, name, value, reading);
}

function attributeName(name: string, { prefixes }: XmlReading): string {
  return prefixes || name.startsWith("xmlns") ? name : name.slice(name.indexOf(":") + 1);
}

function addChild(fields: Map<string, unknown>, name: string, value: unknown, reading: XmlReading): void {
  if (!fields.has(name)) {
    const list = reading.lists === "always" || reading.listNames.includes(name);
    fields.set(name, list ? [value] : value);
    return;
  }
  const before = fields.get(name);
  if (Array.isArray(before)) before.push(value);
  else fields.set(name, [before, value]);
}

function written(words: string, { trim, collapse }: XmlReading): string {
  const collapsed = collapse ? words.replaceAll(/\s+/g, " ").trim() : words;
  return trim ? collapsed.trim() : collapsed;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(source: string): string {
  if (!source.includes("&")) return source;
  return source.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code > 0x10_ff_ff || code === 0 ? all : String.fromCodePoint(code);
    },
  );
}
