import type { CodeResult, FileRef, FileStore, Item, JsonObject, Origin } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { typeOfName } from "../files/formats.ts";
import { isObject } from "../paths.ts";

/** What marks an object as an item instead of as the fields of one. n8n says `binary` and `pairedItem`. */
const itemKeys = ["json", "files", "binary", "pairedItem"];

/**
 * Items of what the code returned for all items: a list, or a single one, of items or of objects that become their `json`,
 * never both. Nothing: no items. Files that it made are left in `store`.
 */
export async function itemsOfResult(
  { value, from }: CodeResult,
  given: readonly Item[],
  store: FileStore,
): Promise<readonly Item[]> {
  if (value === undefined || value === null) throw fatal("code-nothing");
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const origins = Array.isArray(from) ? (from as readonly (number | null)[]) : [from as number | null];
  const files = knownFiles(given);
  const areItems = list.some((entry) => isObject(entry) && itemKeys.some((key) => Object.hasOwn(entry, key)));
  const made: Item[] = [];
  for (const [index, entry] of list.entries()) {
    if (!isObject(entry)) throw fatal("code-not-item", { item: index + 1, value: shown(entry) });
    const origin = inRange(origins[index], given);
    const item = { entry, index, files, store, given, origin };
    made.push(areItems ? await itemOf(item) : withFrom({ json: entry }, origin));
  }
  return made;
}

/** The item that the code returned for one item, or none where it returned nothing. */
export async function itemOfResult(
  { value }: CodeResult,
  { given, index, store }: Pick<Entry, "given" | "index" | "store">,
): Promise<readonly Item[]> {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) throw fatal("code-list-for-each", { item: index + 1 });
  if (!isObject(value)) throw fatal("code-not-item", { item: index + 1, value: shown(value) });
  const isItem = itemKeys.some((key) => Object.hasOwn(value, key));
  if (!isItem) return [{ json: value, from: index }];
  const files = knownFiles(given);
  const { json, files: carried } = await itemOf({ entry: value, index, files, store, given, origin: index });
  return [withFrom(carried ? { json, files: carried } : { json }, index)];
}

interface Entry {
  readonly entry: JsonObject;
  readonly index: number;
  readonly files: ReadonlyMap<string, FileRef>;
  readonly store: FileStore;
  readonly given: readonly Item[];
  readonly origin: Origin | undefined;
}

async function itemOf({ entry, index, files, store, given, origin }: Entry): Promise<Item> {
  const { json, pairedItem } = entry;
  const at = { item: index + 1 };
  if (json === undefined) throw fatal("code-no-json", at);
  if (!isObject(json)) throw fatal("code-json-not-object", { ...at, value: shown(json) });
  const carried = await filesOf(entry["files"] ?? entry["binary"], { files, store, index });
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

async function filesOf(
  value: unknown,
  { files, store, index }: Pick<Entry, "files" | "store" | "index">,
): Promise<Item["files"]> {
  if (!isObject(value)) return undefined;
  const entries: [string, FileRef][] = [];
  for (const [name, file] of Object.entries(value)) {
    const { id, ...said } = isObject(file) ? file : {};
    const known = typeof id === "string" ? files.get(id) : undefined;
    const content = contentOf(said["data"]);
    const title = textOf(said["fileName"]) ?? known?.name ?? textOf(said["name"]) ?? name;
    const type = textOf(said["mimeType"]) ?? known?.type ?? textOf(said["type"]) ?? typeOfName(title);
    if (content) entries.push([name, await store.write({ name: title, type, content })]);
    else if (known) entries.push([name, { ...known, name: title, type }]);
    else throw fatal("code-file-unknown", { item: index + 1, name });
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What n8n's code says a new file consists of: base64, or a `Buffer` as JSON has it. */
function contentOf(data: unknown): Uint8Array | undefined {
  if (typeof data === "string") return Buffer.from(data, "base64");
  const bytes = isObject(data) && data["type"] === "Buffer" ? data["data"] : undefined;
  return Array.isArray(bytes) ? Uint8Array.from(bytes as number[]) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
