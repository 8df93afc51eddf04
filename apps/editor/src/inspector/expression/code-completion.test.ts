import { emptyContext } from "@weft/expressions";
import { completeExpression } from "@weft/expressions/completion";
import { expect, test } from "vitest";
import { codeCompletion } from "./code-completion.ts";

const item = { json: { name: "Ewa", "first name": "E", tags: ["a"], order: { total: 5 } } };
const context = emptyContext({ item, items: [item] });

/** Labels offered where `|` stands. */
async function offered(code: string): Promise<readonly string[]> {
  const complete = codeCompletion(async (text, offset) =>
    completeExpression({
      text: `=${text}`,
      offset: offset + 1,
      context,
      nodeNames: ["Start", "Set fields"],
      language: "en",
    }),
  );
  const found = await complete(code.replace("|", ""), code.indexOf("|"));
  return found.map(({ label }) => label);
}

test.each([
  ["const a = 1;\nreturn $json.|", ["name", "first name", "tags", "order"]],
  ["return { t: $json.order.|", ["total"]],
  ["return item.json.|", ["name", "order"]],
  ["for (const x of items[0].json.|", ["tags"]],
  ["$input.first().json.or|", ["order"]],
  ["const start = $('|", ["Start", "Set fields"]],
  ["return $input.|", ["first", "all", "item"]],
  ["return $|", ["$json", "$input", "$now", "$env"]],
  ["return it|", ["item", "items"]],
  ["return $json.name.|", ["toUpperCase", "split"]],
  ["return $json.tags.|", ["map", "filter"]],
])("%j offers what is there", async (code, labels) => {
  expect(await offered(code)).toEqual(expect.arrayContaining(labels));
});

test.each([
  ["return $json.name.|", "toTitleCase"],
  ["return $json.tags.|", "smartJoin"],
  ["return $now.|", "format"],
  ["return $f|", "$fromAI"],
])("%j does not offer what only expressions have", async (code, label) => {
  const labels = await offered(code);
  expect(labels).not.toContain(label);
});
