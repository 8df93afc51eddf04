import { createHash } from "node:crypto";
import { connectorApi, connectorChoices, defineTrigger } from "@weft/sdk";
import type { JsonObject } from "@weft/sdk";
import { pollSince } from "../poll-since.ts";
import { literally, pollingParams } from "../polling.params.ts";
import { idOf, notionBase, notionPages } from "./connector.ts";
import { notion } from "./credential.ts";
import { database, pageSample, simple } from "./params.ts";
import { simplified } from "./simple.ts";
import { notionText } from "./text.ts";

const params = literally({
  database,
  event: {
    kind: "choice",
    label: "What starts the flow",
    help: "Notion knows only the minute of a change: changes of the content alone within one minute count as one.",
    options: [
      { value: "created_time", label: "A new page" },
      { value: "last_edited_time", label: "A new or changed page" },
    ],
    default: "created_time",
  },
  ...pollingParams,
  simple,
});

export const notionChanged = defineTrigger({
  type: "notion.changed",
  version: 1,
  label: "New or changed page in a database",
  help: "Starts the flow when pages of a Notion database are new or changed.",
  icon: "brand:notion",
  group: "Triggers",
  synonyms: ["notion", "new row", "updated page", "watch"],
  summary: "{database}",
  credential: notion,
  choices: connectorChoices(notionBase, params),
  params,
  sample: pageSample,
  translations: notionText("changed", params),
  everyMs: ({ params: chosen }) => chosen.every,
  async poll({ params: chosen, ctx }) {
    const { event, start, existing } = chosen;
    await pollSince({
      ctx,
      start,
      existing,
      async find({ since, newest }) {
        const found = await connectorApi(notionBase, ctx).list({
          request: {
            method: "POST",
            url: `/databases/${idOf(chosen.database)}/query`,
            body: {
              page_size: newest ? 1 : 100,
              ...(since !== undefined && { filter: { timestamp: event, [event]: { on_or_after: since } } }),
              sorts: [{ timestamp: event, direction: newest ? "descending" : "ascending" }],
            },
          },
          page: notionPages,
          pick: "results",
          most: newest ? 1 : undefined,
        });
        return found.map(({ json }) => json);
      },
      timeOf: (page) => String(page[event]),
      nameOf: (page) => nameOf(page, event),
      itemOf: (page) => ({ json: chosen.simple ? simplified(page) : page }),
    });
  },
});

/** Two changes within one minute have the same time, but not the same properties. */
function nameOf(page: JsonObject, event: string): string {
  const name = `${String(page["id"])} ${String(page[event])}`;
  if (event === "created_time") return name;
  const properties = createHash("sha256").update(JSON.stringify(page["properties"])).digest("base64url");
  return `${name} ${properties.slice(0, 16)}`;
}
