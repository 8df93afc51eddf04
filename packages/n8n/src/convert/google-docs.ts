import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, isOn, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { given } from "./files-common.ts";
import { withinBraces } from "./single.ts";
import { googleCredentialNote, mostWanted } from "./google-common.ts";

/** Google Docs 1 and 2 (docs.n8n.io). */
export const convertDocs: Converter = ({ parameters, typeVersion }) => {
  const operation = textOf(parameters["operation"]) || "create";
  const part = Object.hasOwn(documents, operation) ? documents[operation] : undefined;
  if (part === undefined) throw new Unsupported(`The operation “document.${operation}” has no counterpart`);
  const { notes = [], ...made } = part(parameters);
  const usual = typeVersion < 2 ? "serviceAccount" : "oAuth2";
  return { ...made, notes: [googleCredentialNote(parameters, usual), ...notes] };
};

type Part = (parameters: JsonObject) => Converted;

const documents: Readonly<Record<string, Part>> = {
  create(parameters) {
    const folder = idOf(parameters["folderId"]);
    const drive = idOf(parameters["driveId"]);
    const place = folder === "" || folder === "default" || folder === "root" ? drive : folder;
    return {
      type: "googleDocs.document.create",
      params: {
        title: parameters["title"] ?? "",
        ...(!["", "myDrive", "sharedWithMe"].includes(place) && { folder: place }),
      },
      notes: ["The id of the new document is in “documentId”, not in “id”"],
    };
  },
  get: (parameters) => ({
    type: "googleDocs.document.get",
    params: {
      document: idOf(parameters["documentURL"]),
      ...(parameters["simple"] === false && { form: "raw" }),
    },
  }),
  update(parameters) {
    const fields = listOf(objectOf(parameters["actionsUi"])["actionFields"]).filter(isObject);
    const control = objectOf(objectOf(parameters["updateFields"])["writeControlObject"]);
    return {
      type: "googleDocs.document.update",
      params: { document: idOf(parameters["documentURL"]), changes: fields.map(changeOf) },
      notes: Object.keys(control).length > 0 ? ignoredOptions({ writeControlObject: control }, []) : [],
    };
  },
};

function changeOf(field: JsonObject): JsonObject {
  const object = textOf(field["object"]) || "text";
  const action = textOf(field["action"]) || "insert";
  const name = `${object}.${action}`;
  if (name === "text.replaceAll")
    return {
      what: "replace",
      ...given(field, { text: "find", replaceText: "with" }),
      ...(isOn(field["matchCase"]) && { matchCase: field["matchCase"] }),
    };
  if (name !== "text.insert" && name !== "pageBreak.insert")
    throw new Unsupported(`The change “${name}” has no counterpart: write it as JSON under “More changes”`);
  const segment = ["header", "footer"].includes(textOf(field["insertSegment"]))
    ? idOf(field["segmentId"])
    : "";
  return {
    ...(object === "text" ? { text: field["text"] ?? "" } : { what: "pageBreak" }),
    ...(field["locationChoice"] === "location" && placeOf(field, segment === "" ? 1 : 0)),
    ...(object === "text" && segment !== "" && { segment }),
  };
}

/** `first`: where the document begins, or the header or footer. */
function placeOf(field: JsonObject, first: number): JsonObject {
  const { index = first } = field;
  return index === first ? { at: "start" } : { at: "index", index };
}

/** Google Tasks 1. */
export const convertTasks: Converter = ({ parameters }) => {
  const operation = textOf(parameters["operation"]) || "create";
  const part = Object.hasOwn(tasks, operation) ? tasks[operation] : undefined;
  if (part === undefined) throw new Unsupported(`The operation “task.${operation}” has no counterpart`);
  const { type, params, notes = [] } = part(parameters);
  return {
    type,
    // The account's main list is meant here where none is named.
    params: { ...(parameters["task"] !== "@default" && given(parameters, { task: "list" })), ...params },
    notes: [googleCredentialNote(parameters), ...notes],
  };
};

const written = { notes: "notes", dueDate: "due" } as const;

/** An expression gives a word there, and here whether it is done. */
function doneOf(status: unknown): JsonObject {
  const inner = withinBraces(status);
  if (inner === undefined) return status === "completed" ? { done: true } : {};
  const [, own] = /^\(([^]*)\) \? "completed" : "needsAction"$/.exec(inner) ?? [];
  return { done: own === undefined ? `={{ (${inner}) === "completed" }}` : `={{ ${own} }}` };
}

const tasks: Readonly<Record<string, Part>> = {
  create(parameters) {
    const more = objectOf(parameters["additionalFields"]);
    return {
      type: "googleTasks.task.create",
      params: {
        title: parameters["title"] ?? "",
        ...given(more, { ...written, parent: "parent", previous: "previous" }),
        ...doneOf(more["status"]),
      },
      notes: ignoredOptions(more, [...Object.keys(written), "parent", "previous", "status"]),
    };
  },
  update(parameters) {
    const fields = objectOf(parameters["updateFields"]);
    return {
      type: "googleTasks.task.update",
      params: {
        task: idOf(parameters["taskId"]),
        ...given(fields, { ...written, title: "title", status: "status" }),
      },
      notes: ignoredOptions(fields, [...Object.keys(written), "title", "status"]),
    };
  },
  get: (parameters) => ({ type: "googleTasks.task.get", params: { task: idOf(parameters["taskId"]) } }),
  delete: (parameters) => ({ type: "googleTasks.task.delete", params: { task: idOf(parameters["taskId"]) } }),
  getAll(parameters) {
    const more = objectOf(parameters["additionalFields"]);
    return {
      type: "googleTasks.task.list",
      params: {
        ...given(more, {
          dueMin: "from",
          dueMax: "to",
          updatedMin: "updatedFrom",
          completedMin: "doneFrom",
          completedMax: "doneTo",
        }),
        // Unless it is said, Google gives what is done.
        ...(more["showCompleted"] !== false && { done: more["showCompleted"] ?? true }),
        ...(isOn(more["showDeleted"]) && { deleted: more["showDeleted"] }),
        ...mostWanted(parameters, 20),
      },
      notes: ignoredOptions(more, [
        "completedMax",
        "completedMin",
        "dueMax",
        "dueMin",
        "showCompleted",
        "showDeleted",
        "showHidden",
        "updatedMin",
      ]),
    };
  },
};
