import { connectorNodes, operation } from "@weft/sdk";
import type { Params } from "@weft/sdk";
import { jsonOf } from "../connector-json.ts";
import { enough } from "../connector-most.ts";
import { blockParams, blocksOf } from "./blocks.ts";
import { idOf, notionBase, notionPages, searchFor } from "./connector.ts";
import { database, listed, page, pageSample, simple } from "./params.ts";
import { propertiesOf, propertyParams, richText } from "./properties.ts";
import { simplified } from "./simple.ts";
import { notionText } from "./text.ts";

const title = {
  kind: "text",
  label: "Title",
  help: "The name of the page.",
  default: "",
} as const;

const createRowParams = {
  database,
  title,
  ...propertyParams,
  ...blockParams,
  simple,
} as const satisfies Params;
const getParams = { page, simple } as const satisfies Params;
const updateParams = { page, ...propertyParams, simple } as const satisfies Params;

const queryParams = {
  database,
  filter: {
    kind: "json",
    label: "Only if",
    help: "A filter as Notion’s API describes it; all pages if it is empty.",
    placeholder: '{ "property": "Status", "select": { "equals": "Paid" } }',
    optional: true,
  },
  sorts: {
    kind: "list",
    label: "Sort by",
    help: "Properties, the first one counts most; created_time and last_edited_time are the times of the page.",
    itemLabel: "property",
    of: {
      property: { kind: "text", label: "Property" },
      direction: {
        kind: "choice",
        label: "Order",
        options: [
          { value: "ascending", label: "Rising" },
          { value: "descending", label: "Falling" },
        ],
        default: "ascending",
      },
    },
    default: [],
  },
  ...listed,
  simple,
} as const satisfies Params;

const createParams = {
  parent: { ...page, label: "Below the page", help: "The id or the address of the page that it belongs to." },
  title,
  ...blockParams,
  simple,
} as const satisfies Params;

const archiveParams = { page, simple } as const satisfies Params;

const searchParams = {
  query: {
    kind: "text",
    label: "Search for",
    help: "Words of the title; everything if it is empty.",
    default: "",
  },
  what: {
    kind: "choice",
    label: "What",
    help: "What is looked for.",
    options: [
      { value: "any", label: "Pages and databases" },
      { value: "page", label: "Pages" },
      { value: "database", label: "Databases" },
    ],
    default: "any",
  },
  ...listed,
  simple,
} as const satisfies Params;

const times = new Set(["created_time", "last_edited_time"]);

function shaped(answer: Parameters<typeof simplified>[0], params: { readonly simple: boolean }) {
  return params.simple ? simplified(answer) : answer;
}

export const notionPage = connectorNodes({
  ...notionBase,
  resources: {
    databasePage: {
      create: operation({
        label: "Create a page in a database",
        help: "Adds a page with properties to a database.",
        synonyms: ["notion", "add row", "record"],
        summary: "{title}",
        effect: "write",
        params: createRowParams,
        translations: notionText("createRow", createRowParams),
        sample: pageSample,
        request: (params) => ({
          method: "POST",
          url: "/pages",
          body: {
            parent: { database_id: idOf(params.database) },
            properties: {
              // The title goes by its id, which is the same in every database.
              ...(params.title !== "" && { title: { title: richText(params.title) } }),
              ...propertiesOf(params),
            },
            children: blocksOf(params),
          },
        }),
        shape: shaped,
      }),
      get: operation({
        label: "Get a page",
        help: "Gives a page with its properties.",
        synonyms: ["notion", "read row", "record"],
        summary: "{page}",
        effect: "read",
        params: getParams,
        translations: notionText("get", getParams),
        sample: pageSample,
        request: (params) => ({ url: `/pages/${idOf(params.page)}` }),
        shape: shaped,
      }),
      update: operation({
        label: "Update a page in a database",
        help: "Changes properties of a page.",
        synonyms: ["notion", "edit row", "change record"],
        summary: "{page}",
        effect: "write",
        idempotency: "upsert",
        params: updateParams,
        translations: notionText("update", updateParams),
        sample: pageSample,
        request: (params) => ({
          method: "PATCH",
          url: `/pages/${idOf(params.page)}`,
          body: { properties: propertiesOf(params) },
        }),
        shape: shaped,
      }),
      list: operation({
        label: "List the pages of a database",
        help: "Gives one item for each page, filtered and sorted.",
        synonyms: ["notion", "query", "rows", "search database"],
        summary: "{database}",
        effect: "read",
        params: queryParams,
        translations: notionText("list", queryParams),
        sample: pageSample,
        page: notionPages,
        pick: "results",
        most: enough,
        request({ database: id, filter, sorts }) {
          const asked = jsonOf(filter, "Only if");
          const order = sorts.map(({ property, direction }) =>
            times.has(property) ? { timestamp: property, direction } : { property, direction },
          );
          return {
            method: "POST",
            url: `/databases/${idOf(id)}/query`,
            body: {
              page_size: 100,
              ...(asked !== undefined && asked !== null && { filter: asked }),
              ...(order.length > 0 && { sorts: order }),
            },
          };
        },
        shape: shaped,
      }),
    },
    page: {
      create: operation({
        label: "Create a page",
        help: "Adds a page below another one.",
        synonyms: ["notion", "new page", "document"],
        summary: "{title}",
        effect: "write",
        params: createParams,
        translations: notionText("create", createParams),
        sample: pageSample,
        request: (params) => ({
          method: "POST",
          url: "/pages",
          body: {
            parent: { page_id: idOf(params.parent) },
            properties: { title: { title: richText(params.title) } },
            children: blocksOf(params),
          },
        }),
        shape: shaped,
      }),
      archive: operation({
        label: "Archive a page",
        help: "Puts a page into the bin.",
        synonyms: ["notion", "delete page", "trash"],
        summary: "{page}",
        effect: "write",
        idempotency: "upsert",
        params: archiveParams,
        translations: notionText("archive", archiveParams),
        sample: pageSample,
        request: (params) => ({
          method: "PATCH",
          url: `/pages/${idOf(params.page)}`,
          body: { archived: true },
        }),
        shape: shaped,
      }),
      search: operation({
        label: "Search Notion",
        help: "Gives one item for each page or database whose title fits.",
        synonyms: ["notion", "find page", "find database"],
        summary: "{query}",
        effect: "read",
        params: searchParams,
        translations: notionText("search", searchParams),
        sample: pageSample,
        page: notionPages,
        pick: "results",
        most: enough,
        request: ({ query, what }) => searchFor(what === "any" ? "" : what, query),
        shape: shaped,
      }),
    },
  },
});
