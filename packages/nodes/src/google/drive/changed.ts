import { connectorApi, cursor, defineTrigger } from "@weft/sdk";
import type { JsonObject, ParamsOf, PollContext } from "@weft/sdk";
import { splitNames } from "../../paths.ts";
import { pollSince } from "../../poll-since.ts";
import { literally, pollingParams } from "../../polling.params.ts";
import { fileId } from "../connector.ts";
import { driveBase, folderType, quoted } from "./base.ts";
import { fileChoices } from "./choices.ts";
import { fileParam, folderParam, sample, searchParams } from "./params.ts";
import { driveText } from "./text.ts";

const { every, start, existing } = pollingParams;
const params = {
  ...literally({
    where: {
      kind: "choice",
      label: "Where",
      help: "What is watched; what lies in folders of a folder is not.",
      options: [
        { value: "folder", label: "In a folder" },
        { value: "file", label: "One file or folder" },
        { value: "all", label: "Everywhere" },
      ],
      default: "folder",
    },
    folder: {
      ...folderParam,
      help: "Only what lies in it; the top of “My Drive” while it is empty.",
      showWhen: { where: ["folder"] },
    },
    file: { ...fileParam, showWhen: { where: ["file"] } },
    when: {
      kind: "choice",
      label: "When it is",
      help: "What starts the flow.",
      options: [
        { value: "created", label: "Created" },
        { value: "updated", label: "Changed" },
      ],
      default: "created",
      showWhen: { where: ["folder", "all"] },
    },
    what: { ...searchParams.what, default: "files", showWhen: { where: ["folder", "all"] } },
    type: {
      kind: "text",
      label: "Only of this type",
      help: "As Drive calls it; of all types while it is empty.",
      placeholder: "application/pdf",
      default: "",
      showWhen: { where: ["folder", "all"] },
      advanced: true,
    },
    fields: { ...searchParams.fields, default: "*" },
  }),
  every,
  start,
  existing,
} as const;

type Given = ParamsOf<typeof params>;

/** Of something new, both times are written together. */
const sameMs = 2000;

export const driveChanged = defineTrigger({
  type: "googleDrive.file.changed",
  version: driveBase.version,
  label: "New or changed file in Google Drive",
  help: "Looks from time to time whether files or folders are new or changed, and starts the flow with them.",
  icon: driveBase.icon,
  group: "Triggers",
  synonyms: ["google drive", "drive", "folder", "new file", "upload", "watch"],
  credential: driveBase.credential,
  credentialStart: driveBase.credentialStart,
  params,
  choices: {
    ...fileChoices("files", "", params),
    ...fileChoices("folders", `mimeType='${folderType}'`, params),
  },
  sample: { ...sample, createdTime: "2026-01-15T09:30:00.000Z", modifiedTime: "2026-01-15T09:30:00.000Z" },
  translations: driveText("file.changed", params),
  everyMs: ({ params: { every: ms } }) => ms,
  async poll({ params: given, ctx }) {
    const field = given.where !== "file" && given.when === "created" ? "createdTime" : "modifiedTime";
    await pollSince({
      ctx,
      start: given.start,
      existing: given.existing,
      find: given.where === "file" ? oneFile(given, ctx) : files(given, field, ctx),
      timeOf: (file) => String(file[field]),
      nameOf: (file) => `${String(file["id"])} ${String(file[field])}`,
      itemOf: (json) => ({ json }),
    });
  },
});

interface Asked {
  readonly since: string | undefined;
  readonly newest: boolean;
}

function fieldsOf({ fields }: Given): string {
  const names = splitNames(fields);
  return names.includes("*") ? "*" : [...new Set([...names, "id", "createdTime", "modifiedTime"])].join(",");
}

function oneFile(given: Given, ctx: PollContext) {
  return async ({ since }: Asked): Promise<readonly JsonObject[]> => {
    const { body } = await connectorApi(driveBase, ctx).send({
      url: `/files/${fileId(given.file)}`,
      query: { fields: fieldsOf(given), supportsAllDrives: true },
    });
    const file = body as JsonObject;
    return since === undefined || timeIn(file, "modifiedTime") >= Date.parse(since) ? [file] : [];
  };
}

function files(given: Given, field: "createdTime" | "modifiedTime", ctx: PollContext) {
  return async ({ since, newest }: Asked): Promise<readonly JsonObject[]> => {
    const found = await connectorApi(driveBase, ctx).list({
      request: {
        url: "/files",
        query: {
          q: questionOf(given, since === undefined ? "" : `${field} >= ${quoted(since)}`),
          fields: `nextPageToken,files(${fieldsOf(given)})`,
          orderBy: newest ? `${field} desc` : field,
          pageSize: newest ? 10 : 1000,
          includeItemsFromAllDrives: true,
          supportsAllDrives: true,
        },
      },
      pick: "files",
      page: cursor("nextPageToken", { query: "pageToken" }),
      most: newest ? 10 : undefined,
    });
    const all = found.map(({ json }) => json);
    if (field === "createdTime") return all;
    const changed = all.filter((file) => timeIn(file, "modifiedTime") - timeIn(file, "createdTime") > sameMs);
    return newest && changed.length === 0 ? all : changed;
  };
}

function timeIn(file: JsonObject, field: string): number {
  return Date.parse(String(file[field]));
}

function questionOf({ where, folder = "", what, type }: Given, time: string): string {
  const parent = folder.trim() === "" ? "root" : fileId(folder);
  const parts = [
    "trashed = false",
    where === "folder" ? `'${parent}' in parents` : "",
    what === "all" ? "" : `mimeType ${what === "files" ? "!=" : "="} '${folderType}'`,
    type.trim() === "" ? "" : `mimeType = ${quoted(type.trim())}`,
    time,
  ];
  return parts.filter((part) => part !== "").join(" and ");
}
