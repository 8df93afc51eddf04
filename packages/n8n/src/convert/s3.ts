import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { given } from "./files-common.ts";

const type = "s3.files";
const credentialNote = "Choose a credential of the type “S3 storage”: secrets are never in a workflow file";
const named = "“Size” is a number and “ETag” has no quotation marks here";

/** S3 1 and AWS S3 1 and 2 (docs.n8n.io): what they do with files, and listing of folders. */
export const convertS3: Converter = ({ parameters }) => {
  const resource = textOf(parameters["resource"]) || "file";
  const operation = textOf(parameters["operation"]);
  const made = converterFor(resource, operation)(parameters);
  return { ...made, notes: [credentialNote, ...(made.notes ?? [])] };
};

type Part = (parameters: JsonObject) => Converted;

function converterFor(resource: string, operation: string): Part {
  if (resource === "file") {
    const found = Object.hasOwn(files, operation) ? files[operation] : undefined;
    if (found) return found;
  }
  if (resource === "folder" && operation === "getAll") return (parameters) => listed(parameters, "folders");
  throw new Unsupported(
    `“${operation}” of a ${resource} has no counterpart: “S3 storage” uploads, downloads, lists, copies and deletes files`,
  );
}

const files: Readonly<Record<string, Part>> = {
  upload: uploaded,
  download: (parameters) => ({
    type,
    params: {
      operation: "download",
      ...given(parameters, { bucketName: "bucket", fileKey: "key", binaryPropertyName: "saveAs" }),
    },
  }),
  delete(parameters) {
    const options = objectOf(parameters["options"]);
    return {
      type,
      params: {
        operation: "delete",
        ...given(parameters, { bucketName: "bucket", fileKey: "key" }),
        ...given(options, { versionId: "versionId" }),
        keepFields: false,
      },
      notes: ignoredOptions(options, ["versionId"]),
    };
  },
  copy(parameters) {
    const [bucket, key] = bucketAndKey(parameters["sourcePath"]);
    const [toBucket, toKey] = bucketAndKey(parameters["destinationPath"]);
    const more = sentWith(parameters);
    const params = { operation: "copy", bucket, key, toBucket, toKey, ...more.params, keepFields: false };
    return { type, params, notes: more.notes };
  },
  getAll: (parameters) => listed(parameters, "files"),
};

function uploaded(parameters: JsonObject): Converted {
  const more = sentWith(parameters);
  const folder = textOf(objectOf(parameters["additionalFields"])["parentFolderKey"]);
  const name = textOf(parameters["fileName"]);
  if (name === "" && parameters["binaryData"] === false)
    throw new Unsupported("The file to upload has no name: write it under “File Name”");
  const content =
    parameters["binaryData"] === false
      ? { content: "text", text: parameters["fileContent"] ?? "" }
      : given(parameters, { binaryPropertyName: "file" });
  return {
    type,
    params: {
      operation: "upload",
      ...given(parameters, { bucketName: "bucket" }),
      key: joined(folder, name || nameOfFile(parameters)),
      ...content,
      ...more.params,
      keepFields: false,
    },
    notes: more.notes,
  };
}

/** Without a name, the file keeps its own. */
function nameOfFile(parameters: JsonObject): string {
  const property = textOf(parameters["binaryPropertyName"]) || "data";
  if (isExpression(property))
    throw new Unsupported("The file to upload has no name: write it under “File Name”");
  return `={{ $binary[${JSON.stringify(property)}].fileName }}`;
}

function joined(folder: string, name: string): string {
  if (folder === "") return name;
  const inner = (text: string): string => text.replace(/^=/u, "");
  const path = `${inner(folder).replace(/\/$/u, "")}/${inner(name)}`;
  return isExpression(folder) || isExpression(name) ? `=${path}` : path;
}

function listed(parameters: JsonObject, what: "files" | "folders"): Converted {
  const options = objectOf(parameters["options"]);
  const folder = given(options, { folderKey: "prefix" });
  const limit = parameters["returnAll"] === true ? 1_000_000 : (parameters["limit"] ?? 100);
  return {
    type,
    params: {
      operation: "list",
      ...given(parameters, { bucketName: "bucket" }),
      ...folder,
      ...(what === "folders" && { deep: false }),
      most: limit,
      keepFields: false,
    },
    notes: [
      named,
      ...(what === "folders"
        ? ["Files beside the folders are listed as well: folders have “folder”, keep these by “Filter”"]
        : []),
      ...ignoredOptions(options, ["folderKey"]),
    ],
  };
}

/** `/bucket/folder/name`, as n8n writes where a file is copied from and to. */
function bucketAndKey(path: unknown): readonly [bucket: string, key: string] {
  const text = textOf(path);
  const [, bucket, key] = /^\/?([^/{}]+)\/(.+)$/su.exec(text.replace(/^=/u, "")) ?? [];
  if (bucket === undefined || key === undefined)
    throw new Unsupported("Where the file is copied from or to is not written as /bucket/name: write it so");
  return [bucket, isExpression(text) ? `=${key}` : key];
}

const headers: Readonly<Record<string, string>> = {
  acl: "x-amz-acl",
  storageClass: "x-amz-storage-class",
  serverSideEncryption: "x-amz-server-side-encryption",
  encryptionAwsKmsKeyId: "x-amz-server-side-encryption-aws-kms-key-id",
  taggingDirective: "x-amz-tagging-directive",
  metadataDirective: "x-amz-metadata-directive",
  lockMode: "x-amz-object-lock-mode",
};

/** Headers that go with a file. The words of n8n for access and storage are S3's, written together. */
function sentWith(parameters: JsonObject): {
  readonly params: JsonObject;
  readonly notes: readonly string[];
} {
  const more = objectOf(parameters["additionalFields"]);
  const rows = Object.entries(headers).flatMap(([field, name]) => {
    const value = textOf(more[field]);
    if (value === "") return [];
    if (field === "acl") return [{ name, value: spelled(value, "-").toLowerCase() }];
    const upper = ["storageClass", "taggingDirective", "metadataDirective", "lockMode"].includes(field);
    return [{ name, value: upper ? spelled(value, "_").toUpperCase() : value }];
  });
  const tags = listOf(objectOf(parameters["tagsUi"])["tagsValues"]).filter(isObject);
  const tagging = tags.map(({ key, value }) => `${plain(key)}=${plain(value)}`).join("&");
  const all = [...rows, ...(tagging === "" ? [] : [{ name: "x-amz-tagging", value: tagging }])];
  return {
    params: all.length === 0 ? {} : { headers: all },
    notes: ignoredOptions(more, [...Object.keys(headers), "parentFolderKey"]),
  };
}

function spelled(value: string, between: string): string {
  return value.startsWith("=") ? value : value.replaceAll(/([a-z\d])([A-Z])/gu, `$1${between}$2`);
}

function plain(value: unknown): string {
  if (isExpression(value))
    throw new Unsupported("A tag of the file is given by an expression: write x-amz-tagging under “Headers”");
  return encodeURIComponent(textOf(value));
}
