import { expect, test } from "vitest";
import { lateTexts } from "./late-namespace.ts";
import { loadLater } from "./later-texts.ts";
import { runErrorWords } from "./run-error-words.ts";
import type { RunErrorTexts } from "./run-error-words.ts";

async function textsIn(language: "pl" | "pt-BR"): Promise<RunErrorTexts> {
  const texts = await loadLater("runErrors", language);
  if (!texts) throw new Error(`There are no texts in ${language}.`);
  return texts;
}

const wrongType = {
  code: "param-type",
  message: "The field “price” must be a number, but is empty",
  hint: "Change the value or convert it in the expression",
  values: { label: "The field “price”", expected: "a number", found: "empty" },
};

test("an error is told in Polish, down to the words inside", async () => {
  expect(runErrorWords(wrongType, await textsIn("pl"))).toEqual({
    message: "Pole „price” ma niewłaściwą wartość. Oczekiwano: liczba, a jest: nic",
    hint: "Zmień wartość albo przekształć ją w wyrażeniu",
  });
});

test("choices stay as they are, and what stands in a value is not filled again", async () => {
  const values = { label: "{{found}}", expected: "one of a, b", found: "$&" };
  expect(runErrorWords({ ...wrongType, values }, await textsIn("pt-BR")).message).toBe(
    "O campo “{{found}}” tem um valor incorreto. Esperado: um destes: a, b; encontrado: $&",
  );
});

test("English and the words of others are told as they are", async () => {
  const { code, message, hint } = wrongType;
  expect(runErrorWords(wrongType, undefined)).toEqual({ message, hint });
  expect(runErrorWords({ code, message, hint }, await textsIn("pl"))).toEqual({ message, hint });
  const own = { code: "constructor", message: "Sold out", values: {} };
  expect(runErrorWords(own, await textsIn("pl")).message).toBe("Sold out");
});

test.each(["pl", "pt-BR"] as const)(
  "a blocked address names the place in the settings as the page does in %s",
  async (language) => {
    const { title, workspace } = new Map(await lateTexts("settings")).get(language) as {
      title: string;
      workspace: { title: string; hosts: string };
    };
    expect((await textsIn(language)).texts["blocked-address"]?.hint).toContain(
      `${title} → ${workspace.title} → ${workspace.hosts}`,
    );
  },
);
