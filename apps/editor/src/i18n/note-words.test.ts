import { expect, test } from "vitest";
import { loadLater } from "./later-texts.ts";
import { noteTranslator } from "./note-words.ts";

const places = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([place]) => place).sort();

test("both languages tell the same notes, with the same values", async () => {
  const [pl, pt] = [await loadLater("n8nNotes", "pl"), await loadLater("n8nNotes", "pt-BR")];
  expect(Object.keys(pl ?? {})).toEqual(Object.keys(pt ?? {}));
  for (const texts of [pl, pt])
    for (const [english, text] of Object.entries(texts ?? {}))
      expect([english, places(text)]).toEqual([english, places(english)]);
});

test("a note is told with its names and values, and two sentences as two", async () => {
  const tell = noteTranslator((await loadLater("n8nNotes", "pl")) ?? undefined);
  expect(tell("Choose a credential of the type “Secret header”: secrets are never in a workflow file")).toBe(
    "Wybierz poświadczenie typu „Tajny nagłówek”: plik nigdy nie zawiera sekretów",
  );
  expect(tell("These options have no counterpart and were left out: a, b.c")).toBe(
    "Te opcje nie mają odpowiednika i zostały pominięte: a, b.c",
  );
  expect(
    tell(
      "This node type is not there yet; it is kept whole and cannot run. Call the API of Slack by “HTTP request”",
    ),
  ).toBe(
    "Tego typu węzła jeszcze tu nie ma; jest zachowany w całości i nie może działać. Wywołaj API systemu Slack węzłem „Żądanie HTTP”",
  );
});

test("why a node has no counterpart is told with what to do", async () => {
  const tell = noteTranslator((await loadLater("n8nNotes", "pt-BR")) ?? undefined);
  expect(
    tell(
      "n8n has no “divider” here. Items pass through unchanged: put a node here that does the work of notion.block.append.",
    ),
  ).toMatch(/^O n8n não tem “divider” aqui\. Os itens passam .*notion\.block\.append/u);
});

test("what is not known stays English", async () => {
  const tell = noteTranslator((await loadLater("n8nNotes", "pt-BR")) ?? undefined);
  expect(tell("Something new. And more")).toBe("Something new. And more");
  expect(noteTranslator(undefined)("Written anew, as it was changed here")).toBe(
    "Written anew, as it was changed here",
  );
});

test("a value at the end of a sentence does not take the next sentence along", async () => {
  const tell = noteTranslator((await loadLater("n8nNotes", "pl")) ?? undefined);
  expect(
    tell(
      "n8n takes no expression here, choose one of its words: ={{ $json.a }}. Items pass through unchanged: put a node here that does the work of discord.message.send.",
    ),
  ).toMatch(/\{\{ \$json\.a \}\}\. Elementy przechodzą .*discord\.message\.send/u);
});
