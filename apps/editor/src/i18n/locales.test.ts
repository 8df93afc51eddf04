import { expect, test } from "vitest";
import { loadBundle } from "./bundle.ts";
import { lateNamespaces, lateTexts } from "./late-namespace.ts";
import { languages } from "./languages.ts";

const plurals = /_(zero|one|two|few|many|other)$/u;

// Whole numbers only: no text counts 1.5 of something, so Polish needs no `other`.
const neededForms = { en: ["one", "other"], pl: ["few", "many", "one"], "pt-BR": ["one", "other"] } as const;

async function textsOf(language: (typeof languages)[number]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const walk = (value: object, path: string): void => {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "object" && inner !== null) walk(inner, `${path}${key}.`);
      else texts.set(path + key, String(inner));
    }
  };
  for (const [namespace, bundle] of Object.entries(await loadBundle(language))) {
    walk(bundle, `${namespace}:`);
  }
  for (const namespace of lateNamespaces)
    for (const [name, late] of await lateTexts(namespace)) if (name === language) walk(late, `${namespace}:`);
  return texts;
}

const keysOf = (texts: Map<string, string>): string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(plurals, "")))].sort();
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{-?\s*(\w+)[^}]*\}\}/gu)].map((match) => match[1] ?? ""))].sort();

test.each(languages)("%s has every text that English has, and no other", async (language) => {
  expect(keysOf(await textsOf(language))).toEqual(keysOf(await textsOf("en")));
});

test.each(languages)("%s leaves no text empty", async (language) => {
  const empty = [...(await textsOf(language))].filter(([, text]) => text.trim() === "").map(([key]) => key);
  expect(empty).toEqual([]);
});

test.each(languages)("%s fills in the same values as English", async (language) => {
  const english = await textsOf("en");
  const wanted = new Map<string, string[]>();
  for (const [key, text] of english) {
    const base = key.replace(plurals, "");
    wanted.set(base, [...new Set([...(wanted.get(base) ?? []), ...placeholders(text)])].sort());
  }
  for (const [key, text] of await textsOf(language)) {
    const base = key.replace(plurals, "");
    // "one item" may do without its number.
    const optional = plurals.test(key) ? ["count"] : [];
    const missing = (wanted.get(base) ?? []).filter(
      (name) => !placeholders(text).includes(name) && !optional.includes(name),
    );
    const unknown = placeholders(text).filter((name) => !wanted.get(base)?.includes(name));
    expect({ key, missing, unknown }).toEqual({ key, missing: [], unknown: [] });
  }
});

test.each(languages)("%s has all plural forms of what is counted", async (language) => {
  const texts = await textsOf(language);
  const counted = new Set(
    [...texts.keys()].filter((key) => plurals.test(key)).map((key) => key.replace(plurals, "")),
  );
  const lacking = [...counted].flatMap((key) =>
    neededForms[language].filter((form) => !texts.has(`${key}_${form}`)).map((form) => `${key}_${form}`),
  );
  expect(lacking).toEqual([]);
});

test("every text that the source asks for exists", async () => {
  const english = keysOf(await textsOf("en"));
  const known = new Set(english.flatMap((key) => [key, key.replace(/^\w+:/u, "*:")]));
  const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const missing = Object.entries(sources).flatMap(([file, source]) => {
    if (file.includes(".test.")) return [];
    return askedIn(source)
      .filter((key) => !known.has(key))
      .map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});

/** Keys written out in a source file, with the namespace of the nearest `useTranslation` before them; `*` where `t` is handed in. */
function askedIn(source: string): string[] {
  let namespace = "*";
  return [...source.matchAll(/useTranslation\((?:"(\w+)")?|\bt\(\s*"([^"]+)"/gu)].flatMap(
    ([call, chosen, key]) => {
      if (call.startsWith("use")) namespace = chosen ?? "common";
      return key === undefined ? [] : [key.includes(":") ? key : `${namespace}:${key}`];
    },
  );
}
