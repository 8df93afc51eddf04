import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const locales = fileURLToPath(new URL("../../../apps/editor/src/locales/", import.meta.url));

/** Translations go by the English note: where that changes, they must change along. */
test("every note that the editor translates is still one that is given", () => {
  const sources = globSync("**/*.ts", { cwd: here })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(`${here}${file}`, "utf8"))
    .join("\n")
    .toLowerCase();
  const notes = Object.keys(JSON.parse(readFileSync(`${locales}pl/n8nNotes.json`, "utf8")) as object);
  // A note may be put together: from names and values, a type in quotation marks, what it is for, two sentences.
  const partsOf = (note: string): string[] =>
    note
      .toLowerCase()
      .split(/\{\{\w+\}\}|“|”|\.$| of the type | for (?=$|“)| the workflow| that it calls/u)
      .filter((part) => part.trim().length > 3);
  const gone = notes.filter((note) => !partsOf(note).every((part) => sources.includes(part)));
  expect(gone).toEqual([]);
});
