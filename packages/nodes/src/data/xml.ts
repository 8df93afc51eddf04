import { defineAction } from "@weft/sdk";
import type { ParamsOf, RunCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { fileOf, wholeFile } from "../files/content.ts";
import { splitNames } from "../paths.ts";
import { decodeMarkup } from "./markup-file.ts";
import { withResult } from "./result.ts";
import { readXml } from "./xml-read.ts";
import { writeXml } from "./xml-write.ts";
import { xmlParams } from "./xml.params.ts";
import { xmlText } from "./xml.text.ts";

type Call = RunCall<ParamsOf<typeof xmlParams>>;

/** MB; what is longer than the parser takes is refused before it is decoded. */
const largestFile = 40;

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
      const read = readXml(await source(call), {
        ...params,
        listNames: splitNames(params.listNames),
        item: call.index + 1,
      });
      return withResult(item, params, read);
    }
    const json = params.json ?? item.json;
    if (typeof json !== "object") throw fatal("xml-fields", { item: call.index + 1 });
    const xml = writeXml(json, { ...params, item: call.index + 1 });
    return withResult(item, { ...params, field: params.field || "xml" }, xml);
  },
});

async function source({ params, item, index, ctx }: Call): Promise<string> {
  if (params.source === "text") return params.xml;
  const file = fileOf(item, params.file, index + 1);
  return decodeMarkup(await wholeFile(file, ctx, largestFile), file.type);
}
