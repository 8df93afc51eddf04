import { expect, test } from "vitest";
import { readFromItem } from "../index.ts";

const item = "$('Chat').item.json";

test.each([
  ["={{ $fromAI('to') }}", "={{ $json.to }}"],
  ["={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('To', ``, 'string') }}", "={{ $json.To }}"],
  ['=Hi {{ $fromAi("first name") }}!', '=Hi {{ $json["first name"] }}!'],
  ["={{ $fromai('n', 'How many', 'number', 5) * 2 }}", "={{ ($json.n ?? 5) * 2 }}"],
  ["={{ $json.chatId + $fromAI('a') }}", "={{ $('Chat').item.json.chatId + $json.a }}"],
  ["={{ { $json: $json.a, b: x.$json } }}", "={{ { $json: $('Chat').item.json.a, b: x.$json } }}"],
  ["={{ '$json' + `${$json.a}` }}", "={{ '$json' + `${$('Chat').item.json.a}` }}"],
  ["={{ $fromAI('a', '', 'string', $json.b) }}", "={{ ($json.a ?? $json.b) }}"],
  ["={{ $fromAI(name) }}", "={{ $fromAI(name) }}"],
  ["={{ $fromAI('a' }}", "={{ $fromAI('a' }}"],
  ["$fromAI('a') and $json", "$fromAI('a') and $json"],
])("%s reads what the model filled in from the item", (text, made) => {
  expect(readFromItem(text, item).text).toBe(made);
});

test("what is to be filled in is told, in its order", () => {
  const text = "={{ $fromAI('to', 'To whom') }} {{ $fromAI('n', `How \\`many\\``, 'number', 5) }}";
  expect(readFromItem(text).filled).toEqual([
    { name: "to", description: "To whom", type: "string", optional: false },
    { name: "n", description: "How `many`", type: "number", optional: true },
  ]);
});

test("without a name for the item, what reads it stays", () => {
  expect(readFromItem("={{ $json.a + $fromAI('b') }}").text).toBe("={{ $json.a + $json.b }}");
});
