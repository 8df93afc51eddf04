import { connectorApi, connectorNodes, operation } from "@weft/sdk";
import type { ConnectorApi, JsonObject, NodeDefinition, ParamsOf } from "@weft/sdk";
import { jsonOf } from "../../connector-json.ts";
import { fatal } from "../../errors.ts";
import { isObject } from "../../paths.ts";
import { fileId } from "../connector.ts";
import { driveBase, folderType } from "../drive/base.ts";
import { fileChoices } from "../drive/choices.ts";
import { docsBase } from "./base.ts";
import { textOf } from "./content.ts";
import type { Document } from "./content.ts";
import { createParams, getParams, updateParams } from "./params.ts";
import { docsText } from "./text.ts";

const documentType = "application/vnd.google-apps.document";
const synonyms = ["google docs", "document", "word", "text"] as const;

const create = operation({
  label: "Create a document",
  help: "Makes a new document, with a text in it if you like.",
  effect: "write",
  params: createParams,
  sample: { documentId: "1a2b3c", title: "Offer 1042" },
  synonyms: [...synonyms, "new"],
  summary: "{title}",
  translations: docsText("document.create", createParams),
  async run({ params: { title, folder = "", text }, api, ctx }) {
    const made =
      folder.trim() === ""
        ? await api.send({ method: "POST", url: "/documents", body: { title } })
        : await connectorApi(driveBase, ctx).send({
            method: "POST",
            url: "/files",
            query: { supportsAllDrives: true },
            body: { name: title, mimeType: documentType, parents: [fileId(folder)] },
          });
    const { documentId, id } = made.body as { readonly documentId?: string; readonly id?: string };
    const document = String(documentId ?? id);
    if (text !== "") await changed(api, document, [inserted({ text, at: "end", index: 1, segment: "" })]);
    return { json: { documentId: document, title } };
  },
});

const get = operation({
  label: "Get a document",
  help: "Gives the text of a document, or everything that is in it.",
  effect: "read",
  params: getParams,
  sample: { documentId: "1a2b3c", title: "Offer 1042", content: "Offer 1042\n" },
  synonyms: [...synonyms, "read"],
  translations: docsText("document.get", getParams),
  async run({ params: { document, form }, api }) {
    const { body } = await api.send({
      url: `/documents/${fileId(document)}`,
      // Without it, Google gives the first tab alone, in the place where it always was.
      query: form === "text" ? { includeTabsContent: true } : {},
    });
    const found = body as Document;
    if (form === "raw") return { json: { ...found } };
    return { json: { documentId: found.documentId, title: found.title ?? "", content: textOf(found) } };
  },
});

const update = operation({
  label: "Change a document",
  help: "Inserts and replaces texts in a document.",
  effect: "write",
  params: updateParams,
  sample: { documentId: "1a2b3c", replies: [{ replaceAllText: { occurrencesChanged: 1 } }] },
  synonyms: [...synonyms, "insert", "append", "replace", "fill in", "template"],
  translations: docsText("document.update", updateParams),
  async run({ params: { document, changes, requests }, api, index }) {
    const more = moreOf(requests);
    const all = [...changes.map(requestOf), ...more];
    if (all.length === 0) throw fatal("docs-nothing", { item: index + 1 });
    return { json: await changed(api, fileId(document), all) };
  },
});

async function changed(
  api: ConnectorApi,
  document: string,
  requests: readonly JsonObject[],
): Promise<JsonObject> {
  const url = `/documents/${document}:batchUpdate`;
  const { body } = await api.send({ method: "POST", url, body: { requests } });
  return body as JsonObject;
}

type Change = ParamsOf<typeof updateParams>["changes"][number];

function requestOf(change: Change): JsonObject {
  if (change.what === "replace") {
    const { find: text, with: replaceText, matchCase } = change;
    return { replaceAllText: { containsText: { text, matchCase }, replaceText } };
  }
  return change.what === "insert"
    ? inserted(change)
    : { insertPageBreak: placeOf({ ...change, segment: "" }) };
}

type Place = Pick<Change, "at" | "index" | "segment">;

function inserted({ text, ...place }: Place & { readonly text: string }): JsonObject {
  return { insertText: { text, ...placeOf(place) } };
}

function placeOf({ at, index, segment }: Place): JsonObject {
  const within = segment.trim() === "" ? {} : { segmentId: segment.trim() };
  if (at === "end") return { endOfSegmentLocation: within };
  // Headers and footers begin at 0.
  const start = segment.trim() === "" ? 1 : 0;
  return { location: { ...within, index: at === "start" ? start : index } };
}

function moreOf(requests: unknown): readonly JsonObject[] {
  const given = jsonOf(requests, "More changes");
  const list: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  return list.filter(isObject);
}

export const docsDocuments: readonly NodeDefinition[] = connectorNodes({
  ...docsBase,
  resources: { document: { create, get, update } },
}).map((node) => ({
  ...node,
  choices: {
    ...fileChoices("documents", `mimeType='${documentType}'`, node.params),
    ...fileChoices("folders", `mimeType='${folderType}'`, node.params),
  },
}));
