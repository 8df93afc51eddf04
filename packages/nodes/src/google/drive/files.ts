import { connectorNodes, cursor, operation } from "@weft/sdk";
import type { FileContent, Item, JsonObject, NodeDefinition, ParamsOf } from "@weft/sdk";
import { contentOf, fileKey, safeName } from "../../files/content.ts";
import { isObject, splitNames } from "../../paths.ts";
import { fileId } from "../connector.ts";
import { driveBase, folderType, quoted } from "./base.ts";
import { fileChoices } from "./choices.ts";
import { upload } from "./content.ts";
import { downloadParams } from "./download.params.ts";
import { download } from "./download.ts";
import {
  copyParams,
  deleteParams,
  moveParams,
  newFolderParams,
  sample,
  searchParams,
  shareParams,
  updateParams,
  uploadParams,
} from "./params.ts";
import { driveText } from "./text.ts";

const synonyms = ["google drive", "drive", "cloud", "file"] as const;
const allDrives = { supportsAllDrives: true } as const;

/** Where something goes, if that is said. */
function parentsOf(folder: string | undefined): JsonObject {
  return folder === undefined || folder.trim() === "" ? {} : { parents: [fileId(folder)] };
}

function named(name: string): JsonObject {
  return name === "" ? {} : { name };
}

function moreOf(more: unknown): JsonObject {
  return isObject(more) ? more : {};
}

const uploadFile = operation({
  label: "Upload a file",
  help: "Puts a file of the item, or a text, into Drive.",
  effect: "write",
  params: uploadParams,
  sample,
  synonyms: [...synonyms, "create", "save"],
  summary: "{name}",
  translations: driveText("file.upload", uploadParams),
  async run({ params, ctx, ...place }) {
    const content =
      params.content === "file" ? contentOf(params.file, { ...place, ctx }) : textFile(params.text);
    const metadata = {
      ...moreOf(params.more),
      name: params.name === "" ? content.name : params.name,
      ...parentsOf(params.folder),
      ...(params.convert !== "none" && { mimeType: `application/vnd.google-apps.${params.convert}` }),
    };
    return { json: await upload(ctx, { content, metadata }) };
  },
});

function textFile(text: string): FileContent {
  const bytes = new TextEncoder().encode(text);
  return {
    name: "text.txt",
    type: "text/plain",
    size: bytes.length,
    open: async () => new Blob([bytes]).stream(),
  };
}

const downloadFile = operation({
  label: "Download a file",
  help: "Puts a file of Drive into the item; documents of Google’s become files of another kind.",
  effect: "read",
  params: downloadParams,
  sample,
  synonyms: [...synonyms, "get", "read", "export"],
  translations: driveText("file.download", downloadParams),
  async run({ params, api, ctx, item }): Promise<Item> {
    const key = fileKey(params.saveAs);
    const { name, type, content } = await download(api, fileId(params.file), params);
    const file = await ctx.files.write({ name: safeName(name, "file"), type, content });
    return { json: item.json, files: { ...item.files, [key]: file } };
  },
});

const copy = operation({
  label: "Copy a file",
  help: "Makes a copy of a file in Drive.",
  effect: "write",
  params: copyParams,
  sample,
  synonyms,
  translations: driveText("file.copy", copyParams),
  request: ({ file, name, folder, more }) => ({
    method: "POST",
    url: `/files/${fileId(file)}/copy`,
    query: allDrives,
    body: { ...moreOf(more), ...named(name), ...parentsOf(folder) },
  }),
});

const move = operation({
  label: "Move a file",
  help: "Puts a file or a folder into another folder.",
  effect: "write",
  idempotency: "upsert",
  params: moveParams,
  sample,
  synonyms,
  translations: driveText("file.move", moveParams),
  async run({ params, api }) {
    const id = fileId(params.file);
    const { body } = await api.send({ url: `/files/${id}`, query: { ...allDrives, fields: "parents" } });
    const { parents = [] } = body as { readonly parents?: readonly string[] };
    const target =
      params.folder === undefined || params.folder.trim() === "" ? "root" : fileId(params.folder);
    const removeParents = parents.filter((parent) => parent !== target).join(",");
    const query = { ...allDrives, addParents: target, ...(removeParents !== "" && { removeParents }) };
    const answer = await api.send({ method: "PATCH", url: `/files/${id}`, query, body: {} });
    return { json: answer.body as JsonObject };
  },
});

const update = operation({
  label: "Change a file",
  help: "Gives a file another name, other fields or another content.",
  effect: "write",
  idempotency: "upsert",
  params: updateParams,
  sample,
  synonyms: [...synonyms, "rename", "replace"],
  translations: driveText("file.update", updateParams),
  async run({ params, api, ctx, ...place }) {
    const id = fileId(params.file);
    const metadata = { ...moreOf(params.more), ...named(params.name) };
    if (params.replace) {
      const content = contentOf(params.data, { ...place, ctx });
      return { json: await upload(ctx, { id, content, metadata }) };
    }
    const { body } = await api.send({
      method: "PATCH",
      url: `/files/${id}`,
      query: allDrives,
      body: metadata,
    });
    return { json: body as JsonObject };
  },
});

const remove = operation({
  label: "Delete a file",
  help: "Puts a file or a folder into the bin, or deletes it for good.",
  effect: "write",
  params: deleteParams,
  sample: { id: "1a2b3c", success: true },
  synonyms: [...synonyms, "remove", "trash", "bin"],
  translations: driveText("file.delete", deleteParams),
  async run({ params: { file, forGood }, api }) {
    const id = fileId(file);
    const how = forGood ? { method: "DELETE" } : { method: "PATCH", body: { trashed: true } };
    await api.send({ ...how, url: `/files/${id}`, query: allDrives });
    return { json: { id, success: true } };
  },
});

const share = operation({
  label: "Share a file",
  help: "Lets others see or edit a file or a folder.",
  effect: "write",
  params: shareParams,
  sample: { kind: "drive#permission", id: "0123", type: "user", role: "reader" },
  synonyms: [...synonyms, "permission", "access"],
  translations: driveText("file.share", shareParams),
  request({ file, who, email, domain, role, notify, message }) {
    const isPerson = who === "user" || who === "group";
    return {
      method: "POST",
      url: `/files/${fileId(file)}/permissions`,
      query: {
        ...allDrives,
        ...(role === "owner" && { transferOwnership: true }),
        ...(isPerson && { sendNotificationEmail: notify || role === "owner" }),
        ...(isPerson && message !== "" && { emailMessage: message }),
      },
      body: {
        type: who,
        role,
        ...(isPerson && { emailAddress: email }),
        ...(who === "domain" && { domain }),
      },
    };
  },
});

const search = operation({
  label: "Find files",
  help: "Gives the files and folders that fit, one item for each.",
  effect: "read",
  params: searchParams,
  sample: { id: "1a2b3c", name: "invoice.pdf", mimeType: "application/pdf" },
  synonyms: [...synonyms, "search", "list", "folder"],
  translations: driveText("file.search", searchParams),
  most: ({ most }) => most,
  pick: "files",
  page: cursor("nextPageToken", { query: "pageToken" }),
  request: (params) => ({
    url: "/files",
    query: {
      q: questionOf(params) || undefined,
      fields: `nextPageToken, files(${splitNames(params.fields).join(", ")})`,
      pageSize: Math.min(params.most ?? 1000, 1000),
      includeItemsFromAllDrives: true,
      ...allDrives,
    },
  }),
});

function questionOf({ by, name, query, what, folder = "", bin }: ParamsOf<typeof searchParams>): string {
  const parts = [
    by === "query"
      ? query.trim() === ""
        ? ""
        : `(${query})`
      : name === ""
        ? ""
        : `name contains ${quoted(name)}`,
    what === "all" ? "" : `mimeType ${what === "files" ? "!=" : "="} '${folderType}'`,
    folder.trim() === "" ? "" : `'${fileId(folder)}' in parents`,
    // A question of one's own may be about the bin.
    bin || by === "query" ? "" : "trashed = false",
  ];
  return parts.filter((part) => part !== "").join(" and ");
}

const createFolder = operation({
  label: "Create a folder",
  help: "Makes a folder in Drive.",
  effect: "write",
  params: newFolderParams,
  sample: { ...sample, name: "Invoices", mimeType: folderType },
  synonyms: [...synonyms, "directory"],
  summary: "{name}",
  translations: driveText("folder.create", newFolderParams),
  request: ({ name, folder }) => ({
    method: "POST",
    url: "/files",
    query: allDrives,
    body: { name, mimeType: folderType, ...parentsOf(folder) },
  }),
});

export const driveFiles: readonly NodeDefinition[] = connectorNodes({
  ...driveBase,
  resources: {
    file: { upload: uploadFile, download: downloadFile, copy, move, update, delete: remove, share, search },
    folder: { create: createFolder },
  },
}).map((node) => ({
  ...node,
  choices: {
    ...fileChoices("files", "", node.params),
    ...fileChoices("folders", `mimeType='${folderType}'`, node.params),
  },
}));
