import type { CodeResult, FileRef, Item, JsonObject, Origin } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";

/** What marks an object as an item instead of as the fields of one. n8n says `binary` and `pairedItem`. */
const itemKeys = ["json", "files", "binary", "pairedItem"];

/**
 * Items of what the code returned for all items: a list, or a single one, of items or of objects that become their `json`,
 * never both. Nothing: no items.
 */
export function itemsOfResult({ value, from }: CodeResult, given: readonly Item[]): readonly Item[] {
  if (value === undefined || value === null) throw fatal("code-nothing");
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const origins = Array.isArray(from) ? (from as readonly (number | null)[]) : [from as number | null];
  const files = knownFiles(given);
  const areItems = list.some((entry) => isObject(entry) && itemKeys.some((key) => Object.hasOwn(entry, key)));
  return list.map((entry, index) => {
    if (!isObject(entry)) throw fatal("code-not-item", { item: index + 1, value: shown(entry) });
    const origin = inRange(origins[index], given);
    return areItems ? itemOf({ entry, index, files, given, origin }) : withFrom({ json: entry }, origin);
  });
}

/** The item that the code returned for one item, or none where it returned nothing. */
export function itemOfResult({ value }: CodeResult, given: readonly Item[], index: number): readonly Item[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) throw fatal("code-list-for-each", { item: index + 1 });
  if (!isObject(value)) throw fatal("code-not-item", { item: index + 1, value: shown(value) });
  const isItem = itemKeys.some((key) => Object.hasOwn(value, key));
  if (!isItem) return [{ json: value, from: index }];
  const { json, files } = itemOf({ entry: value, index, files: knownFiles(given), given, origin: index });
  return [withFrom(files ? { json, files } : { json }, index)];
}

interface Entry {
  readonly entry: JsonObject;
  readonly index: number;
  readonly files: ReadonlyMap<string, FileRef>;
  readonly given: readonly Item[];
  readonly origin: Origin | undefined;
}

function itemOf({ entry, index, files, given, origin }: Entry): Item {
  const { json, pairedItem } = entry;
  const at = { item: index + 1 };
  if (json === undefined) throw fatal("code-no-json", at);
  if (!isObject(json)) throw fatal("code-json-not-object", { ...at, value: shown(json) });
  const carried = filesOf(entry["files"] ?? entry["binary"], files, index);
  const from = pairedOf(pairedItem, given) ?? origin;
  return withFrom(carried ? { json, files: carried } : { json }, from);
}

function withFrom(item: Item, from: Item["from"]): Item {
  return from === undefined ? item : { ...item, from };
}

/** n8n's way to say the lineage: an index, `{ item }`, or a list of them. */
function pairedOf(paired: unknown, given: readonly Item[]): Item["from"] {
  if (!Array.isArray(paired)) return inRange(isObject(paired) ? paired["item"] : paired, given);
  const origins = paired.map((one: unknown) => inRange(isObject(one) ? one["item"] : one, given));
  return origins.every((one) => one !== undefined) ? origins : undefined;
}

function inRange(index: unknown, given: readonly Item[]): number | undefined {
  return typeof index === "number" && Number.isInteger(index) && index >= 0 && index < given.length
    ? index
    : undefined;
}

/** A reference to a file cannot be made up: only files that came in can go on. */
function knownFiles(given: readonly Item[]): ReadonlyMap<string, FileRef> {
  const found = given.flatMap(({ files }) => Object.values(files ?? {}));
  return new Map(found.map((file) => [file.id, file]));
}

function filesOf(value: unknown, known: Entry["files"], index: number): Item["files"] {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([name, file]) => {
    const id = isObject(file) ? file["id"] : undefined;
    const found = typeof id === "string" ? known.get(id) : undefined;
    if (!found) throw fatal("code-file-unknown", { item: index + 1, name });
    return [name, found] as const;
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
