import { parseFlow, problemTexts } from "@weft/flow";
import { expect, test } from "vitest";
import { loadLater } from "./later-texts.ts";
import { problemWords } from "./problem-words.ts";

type Texts = NonNullable<Parameters<typeof problemWords>[1]>;

async function problemsIn(language: "pl" | "pt-BR"): Promise<Texts> {
  return (await loadLater("problems", language)) as Texts;
}

test.each(["pl", "pt-BR"] as const)(
  "every problem that a flow can have is told in %s, with the same values",
  async (language) => {
    const { words: _words, phrases: _phrases, ...problems } = await problemsIn(language);
    expect(Object.keys(problems).sort()).toEqual(Object.keys(problemTexts).sort());
    for (const [code, text] of Object.entries(problemTexts)) {
      const { message, remedy } = (problems[code] ?? {}) as { message?: string; remedy?: string };
      expect({ code, values: valuesIn(`${message}${remedy}`) }).toEqual({
        code,
        values: valuesIn(text.message + text.remedy),
      });
    }
  },
);

test("a bad file is told in Polish, down to the words inside", async () => {
  const parsed = parseFlow({ format: "weft/1", id: "f", name: 7, nodes: [], edges: [] });
  const told = parsed.problems.map((problem) => problem.code);
  expect(told).toContain("field.type");
  const problem = parsed.problems.find(({ code }) => code === "field.type");
  if (!problem) return;
  expect(problemWords(problem, await problemsIn("pl"))).toEqual({
    message: "Pole „name” zawiera: liczba, a powinno zawierać: tekst.",
    remedy: "Zmień wartość na: tekst.",
  });
  expect(problemWords(problem, undefined).message).toBe(problem.message);
});

function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? ""))].sort();
}
