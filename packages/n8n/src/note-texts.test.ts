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

/** What `Unsupported` is thrown with, where it is written there; values in it stand as “§”. */
function reasons(): readonly string[] {
  const thrown = /new Unsupported\(\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`),?\s*\)/gu;
  return globSync("**/*.ts", { cwd: here })
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(`${here}${file}`, "utf8").matchAll(thrown)])
    .map(([, plain, template]) => plain ?? template?.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, "§") ?? "");
}

test("every reason why a node cannot run yet is told in the editor's languages", () => {
  const texts = JSON.parse(readFileSync(`${locales}pl/n8nNotes.json`, "utf8")) as object;
  const told = Object.keys(texts).map((text) => {
    const parts = text
      .split(/\{\{\w+\}\}/u)
      .map((part) => part.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`));
    return new RegExp(`^${parts.join(".+")}$`, "u");
  });
  expect(reasons().length).toBeGreaterThan(80);
  expect(reasons().filter((reason) => !told.some((text) => text.test(reason)))).toEqual([]);
});
