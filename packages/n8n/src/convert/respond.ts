import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Respond to Webhook 1.x. */
export const convertRespond: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const answer = textOf(parameters["respondWith"]) || "firstIncomingItem";
  const headers = listOf(objectOf(options["responseHeaders"])["entries"])
    .filter(isObject)
    .map((row) => ({ name: row["name"] ?? "", value: row["value"] ?? "" }));
  const common = {
    ...(options["responseCode"] !== undefined && { status: options["responseCode"] }),
    ...(headers.length > 0 && { headers }),
  };
  const notes = ignoredOptions(options, ["responseCode", "responseHeaders"]);
  const body = parameters["responseBody"] ?? "";
  switch (answer) {
    case "firstIncomingItem":
      return { type: "flow.respond", params: { ...common, body: "firstItem" }, notes };
    case "allIncomingItems":
      return { type: "flow.respond", params: { ...common, body: "allItems" }, notes };
    case "json":
      return { type: "flow.respond", params: { ...common, body: "json", json: body }, notes };
    case "text":
      return { type: "flow.respond", params: { ...common, body: "text", text: body }, notes };
    case "noData":
      return { type: "flow.respond", params: { ...common, body: "none" }, notes };
    case "redirect": {
      const to = [...headers, { name: "Location", value: parameters["redirectURL"] ?? "" }];
      return { type: "flow.respond", params: { status: 307, ...common, headers: to, body: "none" }, notes };
    }
    default:
      throw new Unsupported(`Answering with “${answer}” is not there yet`);
  }
};
