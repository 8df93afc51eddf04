import type { JsonObject } from "@weft/sdk";
import { idOf, isOn, objectOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converted } from "./converter.ts";
import { given } from "./files-common.ts";
import { joined, mostWanted } from "./google-common.ts";
import { filtersOf, formNotes, formOf, known } from "./google-gmail-read.ts";

type Part = (parameters: JsonObject) => Converted;

/** Conversations, labels and drafts, which all versions have in the same way. */
export const moreGmail: Readonly<Record<string, Part>> = {
  "thread.get"(parameters) {
    const options = objectOf(parameters["options"]);
    return {
      type: "gmail.thread.get",
      params: {
        thread: idOf(parameters["threadId"]),
        ...(options["returnOnlyMessages"] !== true && { as: "thread" }),
        ...(parameters["simple"] === false && { form: "raw" }),
      },
      notes: ignoredOptions(options, ["returnOnlyMessages", "format"]),
    };
  },
  "thread.getAll"(parameters) {
    const filters = objectOf(parameters["filters"]);
    return {
      type: "gmail.thread.getAll",
      params: { ...filtersOf(filters), ...mostWanted(parameters) },
      notes: ignoredOptions(filters, known),
    };
  },
  ...Object.fromEntries(
    ["delete", "trash", "untrash", "addLabels", "removeLabels"].map((name): [string, Part] => [
      `thread.${name}`,
      (parameters) => ({
        type: `gmail.thread.${name}`,
        params: {
          thread: idOf(parameters["threadId"]),
          ...(name.endsWith("Labels") && { labels: joined(parameters["labelIds"]) }),
        },
        notes: name === "delete" ? ["The credential needs access to “Gmail, also to delete for good”"] : [],
      }),
    ]),
  ),
  "label.create"(parameters) {
    const visible = { ...parameters, ...objectOf(parameters["options"]) };
    return {
      type: "gmail.label.create",
      params: {
        name: parameters["name"] ?? "",
        ...given(visible, { labelListVisibility: "inList", messageListVisibility: "inMails" }),
      },
    };
  },
  "label.get": (parameters) => ({ type: "gmail.label.get", params: { label: idOf(parameters["labelId"]) } }),
  "label.delete": (parameters) => ({
    type: "gmail.label.delete",
    params: { label: idOf(parameters["labelId"]) },
  }),
  "label.getAll": () => ({ type: "gmail.label.getAll", params: {} }),
  "draft.get": (parameters) => ({
    type: "gmail.draft.get",
    params: { draft: idOf(parameters["messageId"]), ...draftForm(parameters) },
    notes: [draftNote, ...formNotes({ simple: false })],
  }),
  "draft.getAll"(parameters) {
    const options = objectOf(parameters["options"]);
    return {
      type: "gmail.draft.getAll",
      params: {
        ...mostWanted(parameters),
        ...draftForm(parameters),
        ...(isOn(options["includeSpamTrash"]) && { bin: options["includeSpamTrash"] }),
      },
      notes: [draftNote, ...formNotes({ simple: false })],
    };
  },
  "draft.delete": (parameters) => ({
    type: "gmail.draft.delete",
    params: { draft: idOf(parameters["messageId"]) },
  }),
};

const draftNote = "The id of the draft itself is in “draftId”, that of its message in “id”";

function draftForm(parameters: JsonObject): JsonObject {
  const options = { ...objectOf(parameters["additionalFields"]), ...objectOf(parameters["options"]) };
  return formOf({ simple: false, options });
}
