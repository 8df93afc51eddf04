import { cursor, defineConnector } from "@weft/sdk";
import type { HttpResponse, JsonObject, Refusal } from "@weft/sdk";
import { airtable } from "./credential.ts";

/** Lists of Airtable (airtable.com/developers/web/api/list-records). */
export const airtablePages = cursor("offset", { query: "offset" });

/** Airtable lets nobody in for this long who asked more than five times in a second. */
const pauseMs = 30_000;

export const airtableBase = defineConnector({
  type: "airtable",
  version: 1,
  label: "Airtable",
  icon: "brand:airtable",
  credential: airtable,
  baseUrl: "https://api.airtable.com/v0",
  perMinute: 290,
  error: refusalOf,
  choices: {
    bases: {
      request: () => ({ url: "/meta/bases" }),
      page: airtablePages,
      pick: "bases",
      option: ({ id, name }) => ({ value: String(id), label: String(name) }),
    },
    tables: {
      needs: ["base"],
      request: ({ params }) => ({ url: `/meta/bases/${encodeURIComponent(String(params["base"]))}/tables` }),
      pick: "tables",
      option: ({ id, name }) => ({ value: String(id), label: String(name) }),
    },
  },
});

interface AirtableAnswer {
  readonly error?: string | { readonly type?: string; readonly message?: string };
  readonly errors?: readonly { readonly error?: string; readonly message?: string }[];
}

function refusalOf({ status, body }: Pick<HttpResponse, "status" | "body">): Refusal | undefined {
  const { error, errors } = typeof body === "object" && body !== null ? (body as AirtableAnswer) : {};
  const [first] = errors ?? [];
  const told =
    typeof error === "string"
      ? error
      : (error?.message ?? error?.type ?? first?.message ?? first?.error ?? undefined);
  if (told === undefined) return undefined;
  return { reason: told, ...(status === 429 && { delayMs: pauseMs }) };
}

export function placeOf({ base, table }: { readonly base: string; readonly table: string }): string {
  return `/${encodeURIComponent(base.trim())}/${encodeURIComponent(table.trim())}`;
}

/** The fields of a record beside its id, as n8n gives them. */
export function flattened(record: JsonObject, flat: boolean): JsonObject {
  const { id, createdTime, fields } = record;
  if (!flat || typeof fields !== "object" || fields === null) return record;
  return { id, ...(createdTime !== undefined && { createdTime }), ...fields };
}

/** A text within a formula. */
export function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? "");
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
