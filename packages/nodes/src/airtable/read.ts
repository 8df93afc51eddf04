import { connectorNodes, operation } from "@weft/sdk";
import type { Params } from "@weft/sdk";
import { enough, upToParam } from "../connector-most.ts";
import { airtableBase, airtablePages, flattened, placeOf } from "./connector.ts";
import { flat, namesIn, place, record } from "./params.ts";
import { airtableText } from "./text.ts";

const searchParams = {
  ...place,
  formula: {
    kind: "text",
    label: "Only if",
    help: "A formula of Airtable; only records for which it is true.",
    placeholder: "AND({Status} = 'Paid', {Total} > 100)",
    default: "",
  },
  sort: {
    kind: "list",
    label: "Sort by",
    help: "Fields, the first one counts most.",
    itemLabel: "field",
    of: {
      field: { kind: "text", label: "Field" },
      direction: {
        kind: "choice",
        label: "Order",
        options: [
          { value: "asc", label: "Rising" },
          { value: "desc", label: "Falling" },
        ],
        default: "asc",
      },
    },
    default: [],
  },
  most: { ...upToParam, default: 0 },
  only: {
    kind: "text",
    label: "Only these fields",
    help: "Names with commas between them; all if it is empty.",
    default: "",
    advanced: true,
  },
  view: {
    kind: "text",
    label: "View",
    help: "The id or name of a view, whose filter and order then hold.",
    default: "",
    advanced: true,
  },
  flat,
} as const satisfies Params;

const getParams = { ...place, record, flat } as const satisfies Params;
const tablesParams = { base: place.base } as const satisfies Params;

export const recordSample = {
  id: "recABCDEFGHIJKLMN",
  createdTime: "2026-11-16T09:00:00.000Z",
  Name: "Order 1042",
  Total: 153,
};

export const airtableRead = connectorNodes({
  ...airtableBase,
  resources: {
    record: {
      search: operation({
        label: "Search records",
        help: "Gives one item for each record of a table, filtered and sorted.",
        synonyms: ["airtable", "list records", "find", "query", "rows"],
        summary: "{formula}",
        effect: "read",
        params: searchParams,
        translations: airtableText("search", searchParams),
        sample: recordSample,
        page: airtablePages,
        pick: "records",
        most: enough,
        request({ formula, sort, most, only, view, ...where }) {
          const order = sort.flatMap(({ field, direction }, index) => [
            [`sort[${index}][field]`, field],
            [`sort[${index}][direction]`, direction],
          ]);
          return {
            url: placeOf(where),
            query: {
              ...(formula !== "" && { filterByFormula: formula }),
              ...(view !== "" && { view }),
              ...(only !== "" && { "fields[]": namesIn(only) }),
              ...(most > 0 && { maxRecords: most }),
              ...Object.fromEntries(order),
            },
          };
        },
        shape: (found, params) => flattened(found, params.flat),
      }),
      get: operation({
        label: "Get a record",
        help: "Gives one record by its id.",
        synonyms: ["airtable", "read record", "row"],
        summary: "{record}",
        effect: "read",
        params: getParams,
        translations: airtableText("get", getParams),
        sample: recordSample,
        request: (params) => ({ url: `${placeOf(params)}/${encodeURIComponent(params.record)}` }),
        shape: (found, params) => flattened(found, params.flat),
      }),
    },
    base: {
      list: operation({
        label: "List bases",
        help: "Gives one item for each base that the token may see.",
        synonyms: ["airtable", "bases"],
        effect: "read",
        params: {},
        translations: airtableText("baseList", {}),
        sample: { id: "appABCDEFGHIJKLMN", name: "Sales", permissionLevel: "edit" },
        page: airtablePages,
        pick: "bases",
        request: () => ({ url: "/meta/bases" }),
      }),
      tables: operation({
        label: "List the tables of a base",
        help: "Gives one item for each table, with its fields and views.",
        synonyms: ["airtable", "schema", "tables"],
        summary: "{base}",
        effect: "read",
        params: tablesParams,
        translations: airtableText("baseTables", tablesParams),
        sample: { id: "tblABCDEFGHIJKLMN", name: "Orders", primaryFieldId: "fld1", fields: [], views: [] },
        pick: "tables",
        request: ({ base }) => ({ url: `/meta/bases/${encodeURIComponent(base)}/tables` }),
      }),
    },
  },
});
