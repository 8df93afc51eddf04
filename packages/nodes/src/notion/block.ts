import { connectorNodes, operation } from "@weft/sdk";
import type { Item, JsonObject, Params } from "@weft/sdk";
import { enough } from "../connector-most.ts";
import { blockParams, blocksOf } from "./blocks.ts";
import { idOf, notionBase, notionPages } from "./connector.ts";
import { database, listed, page, pageSample, simple } from "./params.ts";
import { simplified, simplifiedBlock } from "./simple.ts";
import { notionText } from "./text.ts";

const block = {
  ...page,
  label: "Page or block",
  help: "The id or the address of what it belongs to.",
} as const;

const appendParams = { block, ...blockParams } as const satisfies Params;
const listParams = {
  block,
  nested: {
    kind: "boolean",
    label: "Also those within them",
    help: "Blocks within blocks come right after them.",
    default: false,
  },
  ...listed,
  simple,
} as const satisfies Params;
const databaseParams = { database, simple } as const satisfies Params;
const userParams = {
  user: { kind: "text", label: "Person", help: "The id of the person." },
} as const satisfies Params;

/** Notion takes so many blocks at once. */
const atOnce = 100;
/** Blocks lie within blocks no deeper than this, however they were made. */
const deepest = 20;

const person = {
  object: "user",
  id: "d40e767c",
  type: "person",
  name: "Anna Nowak",
  person: { email: "anna@example.com" },
};

export const notionBlock = connectorNodes({
  ...notionBase,
  resources: {
    block: {
      append: operation({
        label: "Add content to a page",
        help: "Adds blocks at the end of a page, or within a block.",
        synonyms: ["notion", "append block", "paragraph", "write"],
        summary: "{block}",
        effect: "write",
        params: appendParams,
        translations: notionText("append", appendParams),
        sample: {
          object: "list",
          results: [{ object: "block", id: "a1", type: "paragraph" }],
          has_more: false,
        },
        async run({ params, api }) {
          const blocks = blocksOf(params);
          const results: unknown[] = [];
          let last: JsonObject = {};
          for (let from = 0; from < blocks.length || from === 0; from += atOnce) {
            const { body } = await api.send({
              method: "PATCH",
              url: `/blocks/${idOf(params.block)}/children`,
              body: { children: blocks.slice(from, from + atOnce) },
            });
            last = body as JsonObject;
            results.push(...(last["results"] as readonly unknown[]));
          }
          return { json: { ...last, results } };
        },
      }),
      list: operation({
        label: "Get the content of a page",
        help: "Gives one item for each block of a page.",
        synonyms: ["notion", "get blocks", "children", "read page"],
        summary: "{block}",
        effect: "read",
        params: listParams,
        translations: notionText("blocks", listParams),
        sample: { id: "a1", type: "paragraph", content: "Paid on Monday.", has_children: false },
        async run({ params, api }) {
          const most = enough(params) ?? Infinity;
          const all: Item[] = [];
          const read = async (id: string, depth: number): Promise<void> => {
            const request = { url: `/blocks/${idOf(id)}/children`, query: { page_size: 100 } };
            const found = await api.list({
              request,
              page: notionPages,
              pick: "results",
              most: most - all.length,
            });
            for (const { json } of found) {
              if (all.length >= most) return;
              all.push({ json: params.simple ? simplifiedBlock(json) : json });
              if (params.nested && json["has_children"] === true && depth < deepest)
                await read(String(json["id"]), depth + 1);
            }
          };
          await read(params.block, 0);
          return all;
        },
      }),
    },
    database: {
      get: operation({
        label: "Get a database",
        help: "Gives what is known about a database.",
        synonyms: ["notion", "schema", "properties"],
        summary: "{database}",
        effect: "read",
        params: databaseParams,
        translations: notionText("database", databaseParams),
        sample: { id: pageSample.id, name: "Orders", url: pageSample.url },
        request: (params) => ({ url: `/databases/${idOf(params.database)}` }),
        shape: (answer, params) => (params.simple ? simplified(answer) : answer),
      }),
    },
    user: {
      get: operation({
        label: "Get a person",
        help: "Gives what is known about a person of the workspace.",
        synonyms: ["notion", "user"],
        summary: "{user}",
        effect: "read",
        params: userParams,
        translations: notionText("user", userParams),
        sample: person,
        request: (params) => ({ url: `/users/${idOf(params.user)}` }),
      }),
      list: operation({
        label: "List people",
        help: "Gives one item for each person and bot of the workspace.",
        synonyms: ["notion", "users", "members"],
        effect: "read",
        params: listed,
        translations: notionText("users", listed),
        sample: person,
        page: notionPages,
        pick: "results",
        most: enough,
        request: () => ({ url: "/users", query: { page_size: 100 } }),
      }),
    },
  },
});
