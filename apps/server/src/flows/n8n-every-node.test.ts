import type { Flow } from "@weft/flow";
import { exportN8n, importN8n } from "@weft/n8n";
import { randomOf } from "@weft/n8n/testing";
import { nodeManifests } from "@weft/nodes";
import type { ChoiceOption, JsonObject, Param, Params } from "@weft/sdk";
import { expect, test } from "vitest";
import { drawnParams, isAsked } from "../testing/drawn-params.ts";

function flowWith(type: string, params: JsonObject): Flow {
  const node = { id: "n", type, version: 1, name: "N", position: { x: 0, y: 0 }, params };
  return {
    format: "weft/1",
    id: "f",
    name: "F",
    nodes: [node],
    edges: [],
    settings: {},
    notes: [],
    pinData: {},
  };
}

function thereAndBack(type: string, params: JsonObject) {
  const { workflow, report } = exportN8n(flowWith(type, params));
  const result = importN8n(workflow);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const notes = report[0]?.notes.join("\n") ?? "";
  return {
    status: report[0]?.status,
    notes,
    made: JSON.stringify(workflow["nodes"]),
    back: result.flow.nodes.find(({ name }) => name === "N"),
  };
}

/** Connectors of systems may be newer than what is known of n8n; everything else is Weft’s own. */
const own = /^(?:ai|code|core|data|files|flow|http|openapi|sqlite)\./u;

test("each of Weft’s own nodes has a counterpart in n8n, or the export says why not and what to do", () => {
  const silent = nodeManifests
    .all()
    .filter(({ type }) => own.test(type) && thereAndBack(type, {}).notes.includes("is not known here"))
    .map(({ type }) => type);
  expect(silent).toEqual([]);
});

const vendors =
  /^(?:airtable|discord|gmail|googleCalendar|googleDocs|googleDrive|googleSheets|googleTasks|notion|slack|supabase|telegram|twilio|whatsapp)\./;

/** Losses that are told in words of their own. */
const losses: readonly (readonly [name: string, words: string])[] = [
  ["flat", "are in “fields” there"],
  ["record", "the field “id” of the item"],
  ["blocks", "become paragraphs there"],
  ["path", "the address of the trigger there"],
  ["path", "the app at Meta its address by itself"],
  ["events", "n8n starts on what people write as well"],
  ["numbers", "does not choose among the numbers"],
  ["bots", "what bots write"],
  ["channels", "one channel or all of them"],
  ["events", "cannot choose these events"],
  ["updates", "cannot choose these events"],
  ["parseMode", "as Markdown"],
  ["as", "no voice messages"],
  ["by", "Conditions, order and columns are one text there"],
  ["match", "Conditions, order and columns are one text there"],
  ["conditions", "Conditions, order and columns are one text there"],
  ["question", "Conditions, order and columns are one text there"],
  ["order", "Conditions, order and columns are one text there"],
  ["columns", "Conditions, order and columns are one text there"],
  ["say", "the text TwiML there"],
  ["text", "the text TwiML there"],
  ["twiml", "the text TwiML there"],
  ["language", "the text TwiML there"],
  ["sheet", "Choose the sheet there"],
  ["takeOver", "an address to call"],
  ["end", "Say there when it ends"],
  ["text", "creates it empty"],
  ["download", "the address of the file"],
];

/** What is written out there, and here is meant where nothing is written. */
const usual: ReadonlySet<string> = new Set(['"text.txt"']);

const samples = {
  reminderList: [
    { method: "popup", minutes: 10 },
    { method: "email", minutes: "={{ $json.m }}" },
  ],
  embeds: [
    { title: "Order", description: "={{ $json.d }}", color: "#5865F2", author: "Shop" },
    { url: "https://a.test", image: "https://a.test/1.png", timestamp: "={{ $json.t }}" },
  ],
  buttons: [
    { text: "Yes", data: "yes", row: 1 },
    { text: "={{ $json.a }}", url: "https://a.test", row: 1 },
    { text: "No", data: "={{ $json.no }}", row: 2 },
  ],
  changes: [
    { text: "=Order {{ $json.id }}\n" },
    { what: "replace", find: "<name>", with: "={{ $json.name }}", matchCase: true },
    { text: "Top", at: "start", segment: "kix.1" },
    { what: "pageBreak", at: "index", index: 4 },
  ],
  media: [
    { media: "https://a.test/1.png", caption: "One" },
    { type: "video", media: "={{ $json.film }}" },
  ],
  properties: [
    { name: "Name", type: "title", value: "=Order {{ $json.id }}" },
    { name: "Paid", type: "checkbox", value: "true" },
    { name: "Tags", type: "multi_select", value: "a, b" },
    { name: "When", type: "date", value: "2026-01-31", end: "2026-02-01" },
  ],
  blocks: [
    { type: "heading_1", text: "Order" },
    { type: "to_do", text: "Pack", checked: "={{ $json.packed }}" },
    { type: "quote", text: "Thanks" },
  ],
} as const;

/** What each parameter comes to: what is left out is what it usually is, and how a value is written does not matter. */
function meanings(params: Params, given: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => isAsked(params, given, name))
      .map(([name, param]) => [name, JSON.stringify(meaning(param, given[name])) ?? ""]),
  );
}

function meaning(param: Param, given: unknown): unknown {
  const value = given ?? ("default" in param ? param.default : undefined);
  // None chosen is all of them.
  if (param.kind === "choices" && Array.isArray(value) && value.length === 0)
    return param.options.map(optionOf);
  if (value === "" || value === false || (Array.isArray(value) && value.length === 0)) return undefined;
  if (typeof value === "string")
    return /^[{[]/u.test(value) ? (JSON.parse(value) as unknown) : value.replaceAll(/,\s+/gu, ",");
  if (param.kind === "list") return (value as readonly JsonObject[]).map((row) => meanings(param.of, row));
  if (param.kind === "fields")
    return (value as readonly JsonObject[]).map(({ name, value: one }) => [name, one]);
  return value;
}

test.each(
  nodeManifests
    .all()
    .filter(({ type }) => vendors.test(type))
    .map((manifest) => [manifest.type, manifest.params] as const),
)("%s drawn with anything goes to n8n and comes back, or what is lost is told", (type, params) => {
  const random = randomOf(20_261_123);
  const untold = new Set<string>();
  for (let run = 0; run < Number(process.env["DRAWN_RUNS"] ?? 60); run += 1) {
    const given = drawnParams(params, random, samples);
    const { status, notes, back } = thereAndBack(type, given);
    if (status === "placeholder" || back?.type === "http.request") continue;
    expect(back?.type).toBe(type);
    const [before, after] = [meanings(params, plain(given)), meanings(params, back?.params ?? {})];
    for (const [name, value] of Object.entries(before))
      if (value !== after[name] && !isTold(name, notes) && !usual.has(after[name] ?? ""))
        untold.add(`${name} ${value} ${after[name] ?? ""}`);
  }
  expect([...untold]).toEqual([]);
});

/** Reminders of its own, of which there are none, are none; any of one condition is that one. */
function plain(drawn: JsonObject): JsonObject {
  const { match, ...unmatched } = drawn;
  const several = Array.isArray(drawn["conditions"]) && drawn["conditions"].length > 1;
  const given = match === "any" && !several ? unmatched : drawn;
  const { reminders, reminderList, ...others } = given;
  return reminders === "own" && reminderList === undefined ? { ...others, reminders: "none" } : given;
}

function optionOf(option: ChoiceOption): string {
  return typeof option === "string" ? option : option.value;
}

function isTold(name: string, notes: string): boolean {
  return (
    new RegExp(`(?:n8n|there): .*\\b${name}\\b`, "u").test(notes) ||
    losses.some(([key, words]) => key === name && notes.includes(words))
  );
}

test.each(nodeManifests.all().map(({ type, params }) => [type, params] as const))(
  "no expression of %s is lost without a word",
  (type, params) => {
    const random = randomOf(7);
    for (let run = 0; run < Number(process.env["DRAWN_RUNS"] ?? 30); run += 1) {
      const given = drawnParams(params, random);
      const { status, notes, made } = thereAndBack(type, given);
      if (status === "placeholder") continue;
      for (const [name, value] of Object.entries(given))
        for (const expression of ["$json.a", "$('N').item.json.b"])
          if (JSON.stringify(value).includes(expression) && !made.includes(expression))
            expect([notes]).toEqual([expect.stringContaining(name)]);
    }
  },
);
