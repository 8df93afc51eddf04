import { connectorNodes, operation } from "@weft/sdk";
import type { ConnectorApi, Item, JsonObject, Params } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { airtableBase, airtablePages, flattened, placeOf, quoted } from "./connector.ts";
import { flat, namesIn, place, record, valuesOf, written } from "./params.ts";
import { recordSample } from "./read.ts";
import { airtableText } from "./text.ts";

const createParams = { ...place, ...written, flat } as const satisfies Params;

const updateParams = {
  ...place,
  by: {
    kind: "choice",
    label: "Which record",
    help: "By its id, or the ones that have the same values in some fields.",
    options: [
      { value: "id", label: "By its id" },
      { value: "fields", label: "By fields" },
    ],
    default: "id",
  },
  record: { ...record, showWhen: { by: ["id"] } },
  match: {
    kind: "text",
    label: "Fields that are the same",
    help: "Names with commas between them; their values are among those below.",
    placeholder: "E-mail",
    showWhen: { by: ["fields"] },
  },
  all: {
    kind: "boolean",
    label: "All that fit",
    help: "Otherwise only the first record that fits is changed.",
    default: false,
    showWhen: { by: ["fields"] },
    advanced: true,
  },
  ...written,
  replace: {
    kind: "boolean",
    label: "Empty the others",
    help: "Fields that are not given become empty.",
    default: false,
    advanced: true,
  },
  flat,
} as const satisfies Params;

const upsertParams = {
  ...place,
  match: {
    kind: "text",
    label: "Fields that are the same",
    help: "Names of one to three fields, with commas between them; a record with the same values is changed, otherwise one is made.",
    placeholder: "E-mail",
  },
  ...written,
  flat,
} as const satisfies Params;

const deleteParams = { ...place, record } as const satisfies Params;

/** Airtable takes so many records at once. */
const atOnce = 10;

export const airtableWrite = connectorNodes({
  ...airtableBase,
  resources: {
    record: {
      create: operation({
        label: "Create a record",
        help: "Adds a record to a table.",
        synonyms: ["airtable", "append", "add row", "insert"],
        summary: "{table}",
        effect: "write",
        params: createParams,
        translations: airtableText("create", createParams),
        sample: recordSample,
        request: (params, { item }) => ({
          method: "POST",
          url: placeOf(params),
          body: { fields: valuesOf(params, item.json), ...typecastOf(params) },
        }),
        shape: (made, params) => flattened(made, params.flat),
      }),
      update: operation({
        label: "Update a record",
        help: "Changes fields of a record, found by its id or by values of its fields.",
        synonyms: ["airtable", "change row", "edit"],
        summary: "{table}",
        effect: "write",
        idempotency: "upsert",
        params: updateParams,
        translations: airtableText("update", updateParams),
        sample: recordSample,
        async run({ params, item, index, api }) {
          const fields = valuesOf(params, item.json);
          const ids =
            params.by === "id"
              ? [params.record]
              : await fitting({ ...params, fields, number: index + 1, api });
          const changed: Item[] = [];
          for (let from = 0; from < ids.length; from += atOnce) {
            const records = ids.slice(from, from + atOnce).map((id) => ({ id, fields }));
            const { body } = await api.send({
              method: params.replace ? "PUT" : "PATCH",
              url: placeOf(params),
              body: { records, ...typecastOf(params) },
            });
            for (const one of (body as { readonly records: readonly JsonObject[] }).records)
              changed.push({ json: flattened(one, params.flat) });
          }
          return changed;
        },
      }),
      upsert: operation({
        label: "Create or update a record",
        help: "Changes the record that has the same values in some fields, or adds one.",
        synonyms: ["airtable", "upsert", "merge"],
        summary: "{match}",
        effect: "write",
        idempotency: "upsert",
        params: upsertParams,
        translations: airtableText("upsert", upsertParams),
        sample: recordSample,
        pick: "records",
        request: (params, { item }) => ({
          method: "PATCH",
          url: placeOf(params),
          body: {
            performUpsert: { fieldsToMergeOn: namesIn(params.match) },
            records: [{ fields: valuesOf(params, item.json) }],
            ...typecastOf(params),
          },
        }),
        shape: (made, params) => flattened(made, params.flat),
      }),
      delete: operation({
        label: "Delete a record",
        help: "Takes a record out of a table.",
        synonyms: ["airtable", "remove row"],
        summary: "{record}",
        effect: "write",
        params: deleteParams,
        translations: airtableText("delete", deleteParams),
        sample: { id: "recABCDEFGHIJKLMN", deleted: true },
        request: (params) => ({
          method: "DELETE",
          url: `${placeOf(params)}/${encodeURIComponent(params.record)}`,
        }),
      }),
    },
  },
});

function typecastOf({ typecast }: { readonly typecast: boolean }): { readonly typecast?: true } {
  return typecast ? { typecast: true } : {};
}

/** Ids of the records that have the same values; without any, there is nothing to change, and that is told. */
async function fitting(call: {
  readonly base: string;
  readonly table: string;
  readonly match: string;
  readonly all: boolean;
  readonly fields: JsonObject;
  readonly number: number;
  readonly api: ConnectorApi;
}): Promise<readonly string[]> {
  const { match, all, fields, number, api } = call;
  const same = namesIn(match).map((name) => `{${name}} = ${quoted(fields[name])}`);
  const found = await api.list({
    request: { url: placeOf(call), query: { filterByFormula: `AND(${same.join(", ")})` } },
    page: airtablePages,
    pick: "records",
    most: all ? undefined : 1,
  });
  if (found.length === 0) throw fatal("airtable-none", { item: number, fields: match });
  return found.map(({ json }) => String(json["id"]));
}
