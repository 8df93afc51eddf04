import type { JsonObject } from "@weft/sdk";
import { NoCounterpart, notUsual, renamed, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import { chosen, pollingNotes, pollingOf } from "./vendor.ts";

export const exportDriveTrigger: Exporter = ({ params }) => ({
  type: "googleDriveTrigger",
  typeVersion: 1,
  access: [
    { type: "googleDriveOAuth2Api", by: "oAuth2" },
    { type: "googleApi", by: "serviceAccount" },
  ],
  parameters: {
    ...pollingOf(params),
    ...placeOf(params),
    options: renamed(params, { type: "fileType" }),
  },
  notes: [...pollingNotes(params), ...notUsual(params, { fields: "*" })],
});

const events: Readonly<Record<string, string>> = {
  "files created": "fileCreated",
  "files updated": "fileUpdated",
  "folders created": "folderCreated",
  "folders updated": "folderUpdated",
};

function placeOf(params: JsonObject): JsonObject {
  const where = wordOf({ folder: "folder", file: "file", all: "all" }, params["where"] ?? "folder");
  const { folder = "", file = "", when = "created", what = "files" } = params;
  if (where === "file") return { triggerOn: "specificFile", fileToWatch: chosen(file) };
  if (what === "all") throw new NoCounterpart("n8n watches files or folders, never both");
  const event = wordOf(events, `${String(what)} ${String(when)}`);
  if (where === "all") return { triggerOn: "anyFileFolder", event };
  const root = { __rl: true, mode: "list", value: "root" };
  return { triggerOn: "specificFolder", event, folderToWatch: folder === "" ? root : chosen(folder) };
}
