import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { googleCredentialNote, located } from "./google-common.ts";
import { pollTimes } from "./poll-times.ts";

const events: Readonly<Record<string, JsonObject>> = {
  fileCreated: {},
  fileUpdated: { when: "updated" },
  folderCreated: { what: "folders" },
  folderUpdated: { when: "updated", what: "folders" },
};

/** Google Drive Trigger 1 (docs.n8n.io). */
export const convertDriveTrigger: Converter = ({ parameters }) => {
  const { every, notes } = pollTimes(parameters);
  const options = objectOf(parameters["options"]);
  return {
    type: "googleDrive.file.changed",
    params: { ...placeOf(parameters), ...typeOf(options), every },
    notes: [googleCredentialNote(parameters), ...notes, ...ignoredOptions(options, ["fileType"])],
  };
};

function placeOf(parameters: JsonObject): JsonObject {
  const event = textOf(parameters["event"]) || "fileUpdated";
  const folder = located(parameters["folderToWatch"]).value;
  if (parameters["triggerOn"] === "specificFile")
    return { where: "file", file: located(parameters["fileToWatch"]).value };
  // The folder itself, and not what lies in it.
  if (event === "watchFolderUpdated") return { where: "file", file: folder };
  const what = Object.hasOwn(events, event) ? events[event] : undefined;
  if (what === undefined) throw new Unsupported(`“${event}” has no counterpart`);
  if (parameters["triggerOn"] === "anyFileFolder") return { where: "all", ...what };
  return { ...(folder !== "" && folder !== "root" && { folder }), ...what };
}

function typeOf(options: JsonObject): JsonObject {
  const type = textOf(options["fileType"]);
  return type === "" || type === "all" ? {} : { type };
}
