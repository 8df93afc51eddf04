import { objectOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { given } from "./files-common.ts";
import { pollTimes } from "./poll-times.ts";

/** RSS Read 1.x. */
export const convertRss: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  return {
    type: "rss.read",
    params: {
      url: parameters["url"] ?? "",
      ...given(options, { customFields: "fields" }),
      ...(options["ignoreSSL"] === true && { anyCertificate: true }),
    },
    notes: ignoredOptions(options, ["customFields", "ignoreSSL"]),
  };
};

/** RSS Feed Trigger 1: what is new it tells by dates, and gives all of it to one execution. */
export const convertRssTrigger: Converter = ({ parameters }) => {
  const { every, notes } = pollTimes(parameters);
  return {
    type: "rss.item",
    params: { url: parameters["feedUrl"] ?? "", every },
    notes: [...notes, "An entry is new when its id is, whatever its date; the oldest comes first"],
  };
};
