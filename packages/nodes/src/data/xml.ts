import { defineAction } from "@weft/sdk";
import type { ParamsOf, RunCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import { markupOf } from "./markup-file.ts";
import { withResult } from "./result.ts";
import { deepest, readXml, XmlFault } from "./xml-read.ts";
import { writeXml } from "./xml-write.ts";
import { xmlParams } from "./xml.params.ts";
import { xmlText } from "./xml.text.ts";

type Call = RunCall<ParamsOf<typeof xmlParams>>;

/** Millions of characters. */
const longest = 10;

export const dataXml = defineAction({
  type: "data.xml",
  version: 1,
  label: "XML",
  help: "Turns XML into fields, and fields into XML.",
  icon: "code",
  group: "Data",
  synonyms: ["parse", "xml to json", "json to xml", "soap", "rss", "convert"],
  summary: "{action}",
  effect: "none",
  params: xmlParams,
  translations: xmlText,
  async run(call) {
    const { item, params } = call;
    if (params.action === "read") {
      const xml = params.source === "text" ? params.xml : await markupOf(call, params.file);
      return withResult(item, params, read(xml, call));
    }
    const json = params.json ?? item.json;
    if (typeof json !== "object") throw fatal("xml-fields", { item: call.index + 1 });
    const xml = writeXml(json, { ...params, item: call.index + 1 });
    return withResult(item, { ...params, field: params.field || "xml" }, xml);
  },
});

function read(xml: string, { params, index }: Call): unknown {
  const item = index + 1;
  if (xml.length > longest * 1_000_000) throw fatal("xml-long", { item, limit: longest });
  try {
    return readXml(xml, { ...params, listNames: splitNames(params.listNames) });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { line, reason } = error;
    throw line === undefined
      ? fatal("xml-deep", { item, limit: deepest })
      : fatal("xml-invalid", { item, line, reason });
  }
}
