import type { Reading } from "../sql/engine.ts";
import { readJson } from "../sql/values.ts";

type Read = (text: string, reading: Reading) => unknown;

/** Type ids as PostgreSQL numbers them (pg_type.dat); what is not here stays the text that the database writes. */
export const typeIds = { bytea: 17, json: 114, jsonb: 3802 } as const;

const asNumber: Read = (text) => {
  const number = Number(text);
  // NaN and Infinity have no form in JSON.
  return Number.isFinite(number) ? number : text;
};
const asExact: Read = (text, reading) => (reading.bigNumbers === "number" ? asNumber(text, reading) : text);
const readers = new Map<number, Read>([
  [16, (text) => text === "t"],
  [20, asExact],
  [21, asNumber],
  [23, asNumber],
  [26, asNumber],
  [700, asNumber],
  [701, asNumber],
  [1700, asExact],
  [1114, (text) => isoTime(text)],
  [1184, (text) => isoInstant(text)],
  [typeIds.json, readJson],
  [typeIds.jsonb, readJson],
]);

/** The type of a list's entries by the type of the list; 0 for entries that stay texts. */
const entries = new Map<number, number>([
  [1000, 16],
  [1005, 21],
  [1007, 23],
  [1016, 20],
  [1021, 700],
  [1022, 701],
  [1028, 26],
  [1115, 1114],
  [1185, 1184],
  [1231, 1700],
  [199, 114],
  [3807, 3802],
  ...[1002, 1009, 1014, 1015, 1182, 1183, 1187, 1270, 2951, 791, 1041, 651].map((list): [number, number] => [
    list,
    0,
  ]),
]);

/** What a column's text becomes in an item. */
export function decoded(text: string, type: number, reading: Reading): unknown {
  const entry = entries.get(type);
  if (entry !== undefined) return readList(text, (one) => decoded(one, entry, reading));
  return readers.get(type)?.(text, reading) ?? text;
}

/** `2026-01-15 10:00:00.5` as ISO 8601, every digit kept. Infinity and years before Christ stay as they are. */
function isoTime(text: string): string {
  return /^\d{4,}-\d\d-\d\d \S+$/.test(text) ? text.replace(" ", "T") : text;
}

/** As ISO 8601 with `Z`; the session's time zone is UTC. */
function isoInstant(text: string): string {
  return isoTime(text).replace(/\+00(?::?00)?$/, "Z");
}

/** Lists as PostgreSQL writes them: `{1,NULL,"a \"b\"",{2}}`, maybe with bounds such as `[0:2]=` before. */
export function readList(text: string, read: (entry: string) => unknown): unknown {
  let at = text.indexOf("{");
  const quotedEntry = (): string => {
    let entry = "";
    for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
      if (text[at] === "\\") at += 1;
      entry += text[at] ?? "";
    }
    at += 1;
    return entry;
  };
  const plainEntry = (): string => {
    const start = at;
    while (at < text.length && text[at] !== "," && text[at] !== "}") at += 1;
    return text.slice(start, at);
  };
  const list = (): unknown[] => {
    const values: unknown[] = [];
    at += 1;
    while (at < text.length && text[at] !== "}") {
      if (text[at] === ",") at += 1;
      else if (text[at] === "{") values.push(list());
      else if (text[at] === '"') values.push(read(quotedEntry()));
      else {
        const entry = plainEntry();
        values.push(entry === "NULL" ? null : read(entry));
      }
    }
    at += 1;
    return values;
  };
  return at < 0 ? text : list();
}
