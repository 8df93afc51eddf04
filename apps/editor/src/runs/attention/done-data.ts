import type { Item, JsonObject } from "@weft/sdk";
import { pinText, readPins } from "../../inspector/pins.ts";

type FieldKind = "text" | "number" | "yesNo" | "json";

/** One field of the data that a step is said to have given, as a person edits it. */
export interface FieldRow {
  readonly name: string;
  readonly kind: FieldKind;
  readonly text: string;
}

export function toRows(json: JsonObject): FieldRow[] {
  return Object.entries(json).map(([name, value]): FieldRow => {
    const kind = kindOf(value);
    return { name, kind, text: kind === "text" ? String(value) : JSON.stringify(value) };
  });
}

/** What the rows stand for, or the names of those that cannot be read. */
export function fromRows(
  rows: readonly FieldRow[],
): { readonly json: JsonObject } | { readonly wrong: readonly string[] } {
  const entries = rows.map(
    ({ name, kind, text }) => [name, kind === "text" ? text : read(kind, text)] as const,
  );
  const wrong = entries.flatMap(([name, value]) => (value === undefined ? [name] : []));
  return wrong.length > 0 ? { wrong } : { json: Object.fromEntries(entries) };
}

function kindOf(value: unknown): FieldKind {
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "yesNo" : "json";
}

function read(kind: FieldKind, text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return kind !== "number" || typeof value === "number" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** One item field by field, or any number of them as JSON. */
export type DoneDraft = { readonly rows: readonly FieldRow[] } | { readonly text: string };

/** A single object with fields can be filled in; everything else is written. */
export function draftOf(items: readonly Item[]): DoneDraft {
  const [only] = items;
  const fields = items.length === 1 && only !== undefined && Object.keys(only.json).length > 0;
  return fields ? { rows: toRows(only.json) } : { text: pinText(items) };
}

type Done = { readonly items: readonly Item[] } | { readonly wrong: readonly string[] };

/** What the step is said to have given, or which fields cannot be read; none: the JSON cannot. */
export function itemsOf(draft: DoneDraft): Done {
  if ("rows" in draft) {
    const read = fromRows(draft.rows);
    return "wrong" in read ? read : { items: [{ json: read.json }] };
  }
  const read = readPins(draft.text);
  return "items" in read ? read : { wrong: [] };
}

/** The same in the other way of writing; `undefined` when it cannot be written so. */
export function turned(draft: DoneDraft): DoneDraft | undefined {
  const done = itemsOf(draft);
  if ("rows" in draft) {
    const unread = draft.rows.map(({ name, text }) => [name, text]);
    return {
      text: pinText("items" in done ? done.items : [{ json: Object.fromEntries(unread) as JsonObject }]),
    };
  }
  const next = "items" in done ? draftOf(done.items) : draft;
  return "rows" in next ? next : undefined;
}
