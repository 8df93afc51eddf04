import { objectOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { given } from "./files-common.ts";

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
