import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reasons } from "./codes.ts";

test.each(["pl", "pt-BR"])("every reason that a broker has is told in %s", (language) => {
  const file = `../../../../apps/editor/src/locales/${language}/runErrors.json`;
  const { words } = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as {
    words: Readonly<Record<string, string>>;
  };
  expect(reasons.length).toBeGreaterThan(40);
  expect(reasons.filter((reason) => !Object.hasOwn(words, reason))).toEqual([]);
});
