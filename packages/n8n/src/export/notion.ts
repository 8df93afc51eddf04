import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { leftOut, rowsOf, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";
import { blockNotes, blocksOf, propertiesOf } from "./notion-content.ts";
import { chosen, isFilled, jsonText, limitOf, pollingNotes, pollingOf, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const access = [
  { type: "notionApi", by: "apiKey" },
  { type: "notionOAuth2Api", by: "oAuth2" },
] as const;

export const notionExporters = vendorExporters({
  type: "notion",
  typeVersion: 2.2,
  access,
  parts: {
    "notion.databasePage.create": (params) => ({
      on: "databasePage.create",
      parameters: {
        databaseId: chosen(params["database"]),
        ...(isFilled(params["title"]) && { title: params["title"] }),
        ...simpleOf(params),
        ...propertiesOf(params),
        ...blocksOf(params),
        options: {},
      },
      notes: [...leftOut(params, ["more"]), ...blockNotes(params)],
    }),
    "notion.databasePage.get": (params) => pageOf("databasePage.get", params),
    "notion.databasePage.update": (params) => {
      const { on, parameters } = pageOf("databasePage.update", params);
      return {
        on,
        parameters: { ...parameters, ...propertiesOf(params), options: {} },
        notes: leftOut(params, ["more"]),
      };
    },
    "notion.databasePage.list": queryOf,
    "notion.page.create": (params) => ({
      on: "page.create",
      parameters: {
        pageId: chosen(params["parent"]),
        title: params["title"] ?? "",
        ...simpleOf(params),
        ...blocksOf(params),
        options: {},
      },
      notes: blockNotes(params),
    }),
    "notion.page.archive": (params) => pageOf("page.archive", params),
    "notion.page.search": searchOf,
    "notion.block.append": (params) => ({
      on: "block.append",
      parameters: { blockId: chosen(params["block"]), ...blocksOf(params) },
      notes: blockNotes(params),
    }),
    "notion.block.list": (params) => ({
      on: "block.getAll",
      parameters: {
        blockId: chosen(params["block"]),
        ...mostOf(params),
        ...(params["nested"] !== undefined && { fetchNestedBlocks: params["nested"] }),
        simplifyOutput: params["simple"] ?? true,
      },
    }),
    "notion.database.get": (params) => ({
      on: "database.get",
      parameters: { databaseId: chosen(params["database"]), ...simpleOf(params) },
    }),
    "notion.user.get": (params) => ({ on: "user.get", parameters: { userId: params["user"] ?? "" } }),
    "notion.user.list": (params) => ({ on: "user.getAll", parameters: mostOf(params) }),
  },
});

function pageOf(on: string, params: JsonObject): VendorPart {
  return { on, parameters: { pageId: chosen(params["page"]), ...simpleOf(params) } };
}

function simpleOf({ simple }: JsonObject): JsonObject {
  return simple === undefined ? {} : { simple };
}

function mostOf({ most = 100 }: JsonObject): JsonObject {
  return limitOf(most);
}

const times: ReadonlySet<string> = new Set(["created_time", "last_edited_time"]);

function queryOf(params: JsonObject): VendorPart {
  const { filter } = params;
  const sortValue = rowsOf(params, "sorts").map(({ property = "", direction = "ascending" }) => ({
    timestamp: times.has(textOf(property)),
    key: property,
    direction,
  }));
  return {
    on: "databasePage.getAll",
    parameters: {
      databaseId: chosen(params["database"]),
      ...mostOf(params),
      ...simpleOf(params),
      ...(isFilled(filter) && { filterType: "json", filterJson: jsonText(filter) }),
      options: sortValue.length === 0 ? {} : { sort: { sortValue } },
    },
  };
}

function searchOf(params: JsonObject): VendorPart {
  const what = wordOf({ any: "any", page: "page", database: "database" }, params["what"] ?? "any");
  return {
    on: "page.search",
    parameters: {
      text: params["query"] ?? "",
      ...mostOf(params),
      ...simpleOf(params),
      options: what === "any" ? {} : { filter: { filters: { property: "object", value: what } } },
    },
  };
}

const events = { created_time: "pageAddedToDatabase", last_edited_time: "pagedUpdatedInDatabase" };

export const exportNotionTrigger: Exporter = ({ params }) => ({
  type: "notionTrigger",
  typeVersion: 1,
  access: [{ type: "notionApi" }],
  parameters: {
    ...pollingOf(params),
    event: wordOf(events, params["event"] ?? "created_time"),
    databaseId: chosen(params["database"]),
    ...simpleOf(params),
  },
  notes: pollingNotes(params),
});
