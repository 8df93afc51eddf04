import { XMLBuilder, XMLParser, XMLValidator } from "fast-xml-parser";
import type { JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";

/** As the XML node has it: attributes under `$`, text beside them under `_`; every value stays a text. */
const names = {
  ignoreAttributes: false,
  attributeNamePrefix: "",
  attributesGroupName: "$",
  textNodeName: "_",
} as const;

export function readXml(text: string, name: string): JsonObject {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { msg: reason, line } = valid.err;
    throw fatal("xml-file-unreadable", { name, line, reason: reason.replace(/\.$/, "").slice(0, 200) });
  }
  try {
    const parser = new XMLParser({
      ...names,
      parseTagValue: false,
      parseAttributeValue: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
    });
    return parser.parse(text) as JsonObject;
  } catch (error) {
    // Entities that grow, or tags in tags in tags: the parser has limits of its own.
    const reason = error instanceof Error ? error.message.slice(0, 200) : "";
    throw fatal("xml-file-unreadable", { name, line: 1, reason });
  }
}

export interface XmlWriting {
  /** Names of the outermost element and of the one for each record. */
  readonly root: string;
  readonly record: string;
  readonly pretty: boolean;
}

const elementName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** One element for each record, written while they come. */
export function* xmlParts(
  records: Iterable<JsonObject>,
  { root, record, pretty }: XmlWriting,
): Generator<string, void, undefined> {
  for (const name of [root, record]) if (!elementName.test(name)) throw fatal("xml-element-name", { name });
  const builder = new XMLBuilder({ ...names, format: pretty, indentBy: "  ", suppressEmptyNode: true });
  const line = pretty ? "\n" : "";
  yield `<?xml version="1.0" encoding="UTF-8"?>${line}<${root}>${line}`;
  for (const json of records) {
    const text = builder.build({ [record]: named(json) });
    yield pretty ? text.replaceAll(/^(?=.)/gm, "  ") : text;
  }
  yield `</${root}>${line}`;
}

/** What cannot be the name of an element becomes one: `unit price` is `unit_price`. */
function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== "object" || value === null) return withoutControls(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === "$" || name === "_" || elementName.test(name)) return [name, named(inner)];
      const plain = name.replaceAll(/[^\p{L}\p{N}_.-]/gu, "_");
      return [elementName.test(plain) ? plain : `_${plain}`, named(inner)];
    }),
  );
}

/** XML has no way to write them. */
function withoutControls(value: unknown): unknown {
  return typeof value === "string"
    ? value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "")
    : value;
}
