import type { JsonObject } from "@weft/sdk";
import { deepest, readXml, wholeXml, XmlFault } from "../data/xml-read.ts";
import { elementName, writeElement } from "../data/xml-write.ts";
import { fatal } from "../errors.ts";

const { attributesField, textField } = wholeXml;

export function readXmlFile(text: string, name: string): JsonObject {
  try {
    return readXml(text, wholeXml) as JsonObject;
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { line = 1, reason } = error;
    throw fatal("xml-file-unreadable", { name, line, reason });
  }
}

export interface RecordsWriting {
  /** Names of the outermost element and of the one for each record. */
  readonly root: string;
  readonly record: string;
  readonly pretty: boolean;
}

/** One element for each record, written while they come. */
export function* xmlParts(
  records: Iterable<JsonObject>,
  { root, record, pretty }: RecordsWriting,
): Generator<string, void, undefined> {
  for (const name of [root, record])
    if (!elementName.test(name) || name.includes(":")) throw fatal("xml-element-name", { name });
  const line = pretty ? "\n" : "";
  yield `<?xml version="1.0" encoding="UTF-8"?>${line}<${root}>${line}`;
  let item = 0;
  for (const json of records) {
    item += 1;
    const writing = {
      rootName: "",
      declaration: false,
      pretty,
      cdata: false,
      attributesField,
      textField,
      item,
    };
    yield writeElement(record, named(json, 0), writing);
  }
  yield `</${root}>${line}`;
}

/** What cannot be the name of an element becomes one: `unit price` is `unit_price`. */
function named(value: unknown, depth: number): unknown {
  // What lies deeper is refused when it is written.
  if (depth > deepest || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => named(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [elementNameOf(name), named(inner, depth + 1)]),
  );
}

function elementNameOf(name: string): string {
  if (name === attributesField || name === textField || elementName.test(name)) return name;
  const plain = name.replaceAll(/[^\p{L}\p{N}_.-]/gu, "_");
  return elementName.test(plain) ? plain : `_${plain}`;
}
