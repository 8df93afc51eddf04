import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { numberOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, rowsOf } from "./exporter.ts";
import type { Exported, Exporter } from "./exporter.ts";

type Part = Pick<Exported, "parameters" | "notes">;

const fields = "What n8n tells of files has other names";

export const exportFtp: Exporter = ({ params }) => {
  const operation = textOf(params["operation"] ?? "download");
  const write = Object.hasOwn(ftp, operation) ? ftp[operation] : undefined;
  if (write === undefined) throw new NoCounterpart(`n8n's FTP node has no “${operation}”`);
  const { parameters, notes = [] } = write(params);
  return {
    type: "ftp",
    typeVersion: 1,
    parameters: { protocol: "ftp", operation, ...parameters },
    notes: ["The protocol is FTP there: choose SFTP for a server with SSH", ...notes],
  };
};

const ftp: Readonly<Record<string, (params: JsonObject) => Part>> = {
  download: (params) => ({
    parameters: { path: params["path"] ?? "", binaryPropertyName: params["saveAs"] ?? "data" },
    notes: notUsual(params, { whenMissing: "fail", limit: 1000, keepFields: true }),
  }),
  list: (params) => ({
    parameters: { path: params["path"] ?? "", recursive: params["deep"] ?? false },
    notes: [fields, ...notUsual(params, { whenMissing: "fail", most: 10_000 }), ...alone(params)],
  }),
  rename: (params) => ({
    parameters: {
      oldPath: params["path"] ?? "",
      newPath: params["to"] ?? "",
      options: madeFolders(params),
    },
    notes: [fields, ...notUsual(params, { replace: false }), ...alone(params)],
  }),
  delete: (params) => {
    const { folder = false } = params;
    return {
      parameters: {
        path: params["path"] ?? "",
        options: folder === false ? {} : { folder, recursive: folder },
      },
      notes: [fields, ...notUsual(params, { whenMissing: "fail" }), ...alone(params)],
    };
  },
  upload: (params) => {
    const { append = false } = params;
    if (append !== false) throw new NoCounterpart("n8n does not append to files on servers");
    return {
      parameters: { path: params["path"] ?? "", ...contentOf(params), options: {} },
      notes: [fields, ...notUsual(params, { keepFields: true })],
    };
  },
};

function madeFolders({ makeFolders = false }: JsonObject): JsonObject {
  return makeFolders === false ? {} : { createDirectories: makeFolders };
}

/** n8n tells of the files and nothing else. */
function alone({ keepFields = true }: JsonObject): readonly string[] {
  return keepFields === false ? [] : ["What the items had before does not go on there"];
}

function contentOf(params: JsonObject): JsonObject {
  const { content = "file", file = "data", text = "" } = params;
  if (isExpression(content)) throw new NoCounterpart("An expression chooses between a file and a text");
  return content === "text"
    ? { binaryData: false, fileContent: text }
    : { binaryData: true, binaryPropertyName: file };
}

/** The node for any storage that speaks as Amazon's does; that for Amazon alone has a credential of another type. */
export const exportS3: Exporter = ({ params }) => {
  const operation = textOf(params["operation"] ?? "download");
  const write = Object.hasOwn(s3, operation) ? s3[operation] : undefined;
  if (write === undefined) throw new NoCounterpart(`n8n's S3 node has no “${operation}”`);
  return { type: "s3", typeVersion: 1, ...write(params) };
};

const inBucket = ({ bucket = "" }: JsonObject): JsonObject => ({ bucketName: bucket });
const named = (params: JsonObject): JsonObject => ({ ...inBucket(params), fileKey: params["key"] ?? "" });

const s3: Readonly<Record<string, (params: JsonObject) => Part>> = {
  download: (params) => ({
    parameters: { operation: "download", ...named(params), binaryPropertyName: params["saveAs"] ?? "data" },
    notes: [
      ...leftOut(params, ["versionId", "fileName"]),
      ...notUsual(params, { whenMissing: "fail", limit: 1000, keepFields: true }),
    ],
  }),
  upload: (params) => {
    const { additionalFields, notes } = sentWith(params);
    const { key = "" } = params;
    return {
      parameters: {
        operation: "upload",
        ...inBucket(params),
        fileName: key,
        ...contentOf(params),
        additionalFields,
      },
      notes: [...notes, ...leftOut(params, ["fileType"]), ...alone(params)],
    };
  },
  copy: (params) => {
    const { additionalFields, notes } = sentWith(params);
    const { bucket, toBucket = "" } = params;
    return {
      parameters: {
        operation: "copy",
        sourcePath: pathOf(bucket, params["key"]),
        destinationPath: pathOf(toBucket === "" ? bucket : toBucket, params["toKey"]),
        additionalFields,
      },
      notes: [...notes, ...alone(params)],
    };
  },
  delete: (params) => ({
    parameters: {
      operation: "delete",
      ...named(params),
      options: textOf(params["versionId"]) === "" ? {} : { versionId: params["versionId"] },
    },
    notes: alone(params),
  }),
  list: (params) => {
    if ((params["deep"] ?? true) !== true) throw new NoCounterpart("n8n lists files or folders, never both");
    const { most = 1000, prefix = "" } = params;
    const all = typeof most === "number" && numberOf(most, 0) >= 1_000_000;
    return {
      parameters: {
        operation: "getAll",
        ...inBucket(params),
        ...(all ? { returnAll: true } : { returnAll: false, limit: most }),
        options: prefix === "" ? {} : { folderKey: prefix },
      },
      notes: [...notUsual(params, { whenMore: "stop" }), ...alone(params)],
    };
  },
};

/** `/bucket/folder/name`, as n8n writes where a file is copied from and to. */
function pathOf(bucket: unknown, key: unknown): string {
  const inner = (value: unknown): string => textOf(value).replace(/^=/u, "");
  const path = `/${inner(bucket)}/${inner(key)}`;
  return isExpression(bucket) || isExpression(key) ? `=${path}` : path;
}

/** n8n's words for what S3 is told in headers. */
const fieldsByHeader: Readonly<Record<string, string>> = {
  "x-amz-acl": "acl",
  "x-amz-storage-class": "storageClass",
};
const words: Readonly<Record<string, string>> = {
  private: "private",
  "public-read": "publicRead",
  "public-read-write": "publicReadWrite",
  "authenticated-read": "authenticatedRead",
  "bucket-owner-read": "bucketOwnerRead",
  "bucket-owner-full-control": "bucketOwnerFullControl",
  STANDARD: "standard",
  STANDARD_IA: "standardIA",
  ONEZONE_IA: "onezoneIA",
  INTELLIGENT_TIERING: "intelligentTiering",
  REDUCED_REDUNDANCY: "reducedRedundancy",
  GLACIER: "glacier",
  DEEP_ARCHIVE: "deepArchive",
};

function sentWith(params: JsonObject): {
  readonly additionalFields: JsonObject;
  readonly notes: readonly string[];
} {
  const known: [string, string][] = [];
  const others: string[] = [];
  for (const row of rowsOf(params, "headers")) {
    const name = textOf(row["name"]).trim().toLowerCase();
    const value = textOf(row["value"]);
    const field = Object.hasOwn(fieldsByHeader, name) ? fieldsByHeader[name] : undefined;
    const word = Object.hasOwn(words, value) ? words[value] : undefined;
    if (field !== undefined && word !== undefined) known.push([field, word]);
    else others.push(name);
  }
  return {
    additionalFields: Object.fromEntries(known),
    notes: others.length === 0 ? [] : [`Headers have no counterpart in n8n: ${others.join(", ")}`],
  };
}
