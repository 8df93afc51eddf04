import type { FileRef, Item, NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import type { Answer, Engine, Reading } from "./engine.ts";

const reserved = new Set(["__proto__", "constructor", "prototype"]);

export interface Giving extends Reading {
  readonly bytes: "base64" | "file";
  readonly files: NodeContext["files"];
}

/** One item for each row. Of two columns with one name the later one stays. */
export async function itemsOf<C>(
  { fields, rows }: Answer<C>,
  { cell }: Pick<Engine<C>, "cell">,
  giving: Giving,
): Promise<readonly Item[]> {
  const odd = fields.find(({ name }) => reserved.has(name));
  if (odd) throw fatal("field-name-reserved", { name: odd.name });
  const asFiles =
    giving.bytes === "file" ? fields.filter(({ binary }) => binary).map(({ name }) => name) : [];
  const items: Item[] = [];
  for (const row of rows) {
    const json: Record<string, unknown> = {};
    for (const [index, field] of fields.entries()) {
      const value = row[index] ?? null;
      json[field.name] = value === null ? null : cell(value, field, giving);
    }
    items.push(asFiles.length === 0 ? { json } : await withFiles(json, asFiles, giving.files));
  }
  return items;
}

async function withFiles(
  json: Readonly<Record<string, unknown>>,
  names: readonly string[],
  store: NodeContext["files"],
): Promise<Item> {
  const files: Record<string, FileRef> = {};
  for (const name of names) {
    const base64 = json[name];
    if (typeof base64 !== "string") continue;
    const content = Buffer.from(base64, "base64");
    files[name] = await store.write({ name: `${name}.bin`, type: "application/octet-stream", content });
  }
  const kept = Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
  return { json: kept, files };
}
