import {
  emptyContext,
  errorTexts,
  evaluateExpression,
  ExpressionError,
  kindWords,
  syntaxWords,
} from "@weft/expressions";
import type { Problem } from "@weft/flow";
import { expect, test } from "vitest";
import { expressionErrorWords, reasonWords } from "./expression-error-words.ts";
import { loadLater } from "./later-texts.ts";
import type { ExpressionErrorTexts } from "./expression-error-words.ts";

async function textsIn(language: "pl" | "pt-BR"): Promise<ExpressionErrorTexts> {
  const texts = await loadLater("expressionErrors", language);
  if (!texts) throw new Error(`${language} has no texts`);
  return texts;
}

function errorOf(code: string): ExpressionError {
  try {
    evaluateExpression(`={{ ${code} }}`, emptyContext({ item: { json: { list: [1], text: null } } }));
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${code} does not fail`);
}

test.each(["pl", "pt-BR"] as const)(
  "every error of an expression is told in %s, with the same values",
  async (language) => {
    const { texts, words } = await textsIn(language);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(errorTexts).sort());
    for (const [id, english] of Object.entries(errorTexts)) {
      const hint = "hint" in english ? english.hint : undefined;
      const told = texts[id];
      expect([id, valuesIn(told?.message), valuesIn(told?.hint), told?.hint === undefined]).toEqual([
        id,
        valuesIn(english.message),
        valuesIn(hint),
        hint === undefined,
      ]);
    }
    expect(Object.keys(words).sort()).toEqual([...kindWords, ...syntaxWords].sort());
  },
);

test("an error is told in Polish, down to the kind of the value", async () => {
  expect(expressionErrorWords(errorOf("$json.list.map('a')"), await textsIn("pl"))).toEqual({
    message: "`map` wymaga funkcji (jest: tekst)",
    hint: "Napisz `map(x => …)`",
  });
});

test("names and data stay as they are, even where they are words", async () => {
  expect(expressionErrorWords(errorOf("$json.text.list"), await textsIn("pt-BR")).message).toBe(
    "`text` está vazio, então não dá para ler `.list`",
  );
  expect(expressionErrorWords(errorOf("$('{{name}}').item"), await textsIn("pt-BR")).message).toBe(
    "O fluxo não tem o nó “{{name}}”",
  );
});

test("without a translation English stands", async () => {
  const error = errorOf("$json.text.list");
  const { message, hint } = error;
  expect(await loadLater("expressionErrors", "en")).toBeNull();
  expect(expressionErrorWords(error, undefined)).toEqual({ message, hint });
  expect(expressionErrorWords({ message: "No", text: "of-tomorrow" }, await textsIn("pl"))).toEqual({
    message: "No",
  });
});

test("the reason in a problem is told as the error is", async () => {
  const problem: Problem = {
    code: "expression.syntax",
    severity: "error",
    pointer: "/nodes/0/params/text",
    message: "",
    remedy: "",
    values: {
      label: "Text",
      reason: "English",
      reasonText: "unexpected-part",
      "reason.part": "2",
      position: 6,
    },
  };
  expect(reasonWords(problem, await textsIn("pl"))).toBe("Nie spodziewano się tu: `2`");
  expect(reasonWords(problem, undefined)).toBe("English");
  expect(reasonWords({ ...problem, values: { label: "Text" } }, await textsIn("pl"))).toBeUndefined();
});

function valuesIn(text = ""): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? ""))].sort();
}
