import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { everyX } from "../convert/poll-times.ts";
import { listOf, numberOf, textOf } from "../workflow.ts";
import { notUsual, rowsOf } from "./exporter.ts";
import type { Access, Exported, Exporter } from "./exporter.ts";

/** What one operation becomes. */
export interface VendorPart {
  /** `resource.operation` there. */
  readonly on: string;
  readonly parameters: JsonObject;
  readonly notes?: readonly string[];
}

export type VendorParts = Readonly<Record<string, (params: JsonObject) => VendorPart | Exported>>;

/** Exporters for the operations of one system, which are one node in n8n; by node types. */
export function vendorExporters(call: {
  readonly type: string;
  readonly typeVersion: number;
  readonly access: readonly Access[];
  readonly parts: VendorParts;
}): readonly (readonly [string, Exporter])[] {
  const { parts, ...shared } = call;
  return Object.entries(parts).map(([type, write]) => [
    type,
    ({ params }) => {
      const made = write(params);
      if (!("on" in made)) return made;
      const [resource = "", operation = ""] = made.on.split(".");
      return { ...shared, parameters: { resource, operation, ...made.parameters }, notes: made.notes ?? [] };
    },
  ]);
}

/** How n8n holds what is chosen: by its id, or by its address. */
export function chosen(value: unknown, mode = "id"): JsonObject {
  const given = value ?? "";
  return { __rl: true, mode: /^https?:\/\//.test(textOf(given)) ? "url" : mode, value: given };
}

/** How many are given. `all`: what stands for all of them here. */
export function limitOf(
  most: unknown,
  all: (count: unknown) => boolean = (count) => count === 0,
): JsonObject {
  return all(most) ? { returnAll: true } : { returnAll: false, limit: most };
}

/** Names with commas between them as a list; an expression gives what it gives. */
export function listIn(text: unknown): unknown {
  if (isExpression(text)) return text;
  return textOf(text)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Numbers are texts here, so that expressions can give them. */
export function numberIn(text: unknown): unknown {
  return /^-?\d{1,15}$/.test(textOf(text).trim()) ? Number(text) : text;
}

/** A JSON parameter: as it is, or what a text says. */
export function jsonIn(value: unknown): unknown {
  if (typeof value !== "string" || isExpression(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** A JSON parameter as the text that n8n takes. */
export function jsonText(value: unknown): unknown {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Whether somebody filled it in. */
export function isFilled(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== "" &&
    !(Array.isArray(value) && listOf(value).length === 0)
  );
}

/** How often a polling trigger looks there. */
export function pollingOf({ every }: JsonObject): JsonObject {
  return { pollTimes: everyX(every) };
}

/** n8n gives all that is new at once, and what is there already starts nothing. */
export function pollingNotes(params: JsonObject): readonly string[] {
  const whole = numberOf(params["every"], 60_000) % 60_000 === 0;
  return [
    ...notUsual(params, { start: "together", existing: false }),
    ...(whole ? [] : ["n8n looks after whole minutes"]),
  ];
}

/** Events of a trigger that there are here alone. */
export function unknownNotes(known: readonly string[], unknown: readonly string[]): readonly string[] {
  if (unknown.length === 0) return [];
  return [
    `n8n’s trigger cannot choose these events: ${unknown.join(", ")}`,
    ...(known.length === 0 ? ["It starts with every event instead"] : []),
  ];
}

/** Rows of names and values as an object; n8n takes values as they are. */
export function valuesIn(
  params: JsonObject,
  name: string,
): { readonly values: JsonObject; readonly notes: readonly string[] } {
  const rows = rowsOf(params, name);
  const typed = rows.filter(
    ({ type = "any", value }) => type !== "any" && type !== "string" && isExpression(value),
  );
  return {
    values: Object.fromEntries(rows.map((row) => [textOf(row["name"]), valueOf(row)])),
    notes:
      typed.length === 0
        ? []
        : [
            `n8n does not turn these into the type chosen here: ${typed.map((row) => textOf(row["name"])).join(", ")}`,
          ],
  };
}

function valueOf({ type = "any", value = "" }: JsonObject): unknown {
  if (type === "any" || type === "string" || isExpression(value)) return value;
  return jsonIn(value);
}
