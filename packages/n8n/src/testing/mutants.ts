import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toFile } from "@weft/flow";
import { base, filter, imported, workflow } from "../test-workflow.ts";
import { randomOf } from "./random.ts";
import type { Random } from "./random.ts";

const conformance = join(import.meta.dirname, "../../../../../shared/conformance/n8n");

const sample = workflow(
  [
    { name: "Hook", type: base("webhook"), typeVersion: 2, parameters: { path: "a", httpMethod: ["GET"] } },
    {
      name: "If",
      type: base("if"),
      typeVersion: 2.2,
      parameters: { conditions: filter({ type: "number", operation: "gt" }) },
    },
    {
      name: "Sw",
      type: base("switch"),
      typeVersion: 1,
      parameters: { value1: 1, rules: { rules: [{ operation: "equal", output: 3 }] } },
    },
    {
      name: "Cron",
      type: base("cron"),
      parameters: { triggerTimes: { item: [{ mode: "everyWeek", weekday: "3" }] } },
    },
    {
      name: "Set",
      type: base("set"),
      typeVersion: 1,
      parameters: { values: { string: [{ name: "a", value: "={{ $json.b }}" }] } },
    },
    {
      name: "Merge",
      type: base("merge"),
      typeVersion: 3,
      parameters: { mode: "combine", fieldsToMatchString: "a" },
    },
    { name: "Odd", type: "@n8n/n8n-nodes-langchain.agent", credentials: "old" },
    { name: "Note", type: base("stickyNote"), parameters: { content: "x", color: 3 } },
  ],
  ["Hook > If", "If.0 > Sw", "If.1 > Merge.1", "Sw.3 > Merge.0", "Cron > Set"],
  { name: "Sample", settings: { timezone: "Europe/Warsaw" }, pinData: { Hook: [{ json: { a: 1 } }] } },
);

/** It can be put into service, and so can what is not changed much. */
const plain = workflow(
  [
    { name: "Hook", type: base("webhook"), typeVersion: 2, parameters: { path: "b", httpMethod: "POST" } },
    {
      name: "Set",
      type: base("set"),
      typeVersion: 1,
      parameters: { values: { string: [{ name: "a", value: "={{ $json.body.b }}" }] } },
    },
    { name: "Wait", type: base("noOp"), typeVersion: 1 },
  ],
  ["Hook > Set", "Set > Wait"],
  { name: "Plain" },
);

function seeds(): readonly string[] {
  const files = existsSync(conformance)
    ? readdirSync(conformance).filter((name) => name.endsWith(".json"))
    : [];
  const texts = files.map((name) => readFileSync(join(conformance, name), "utf8").replace(/^\uFEFF/, ""));
  const small = texts.filter((text) => text.length < 20_000);
  const own = [sample, plain].flatMap((one) => [
    JSON.stringify(one),
    JSON.stringify(toFile(imported(one).flow)),
  ]);
  return [...own, ...small];
}

const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.5,
  "",
  "={{",
  "={{ $('x') }}",
  "\u0000",
  "\ud800",
  "a".repeat(5000),
  [],
  {},
  [null],
  [[[]]],
  { __rl: true },
  { main: null },
  { "": 1 },
  "__proto__",
  "constructor",
  Number.MAX_SAFE_INTEGER,
];

/** Changes one place at any depth: another value, a key less or more, an entry twice. */
function mutate(value: unknown, random: Random): unknown {
  if (typeof value !== "object" || value === null || random(8) === 0) return odd[random(odd.length)];
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    const at = random(list.length + 1);
    const how = random(4);
    if (how === 0) list.splice(at, 1);
    else if (how === 1) list.splice(at, 0, list[random(list.length + 1)]);
    else list[at] = mutate(list[at], random);
    return list;
  }
  const entries = Object.entries(value);
  const at = random(entries.length + 1);
  const [key = `k${random(9)}`, inner] = entries[at] ?? [];
  if (random(5) === 0) return Object.fromEntries(entries.toSpliced(at, 1));
  if (random(9) === 0) return JSON.parse(`{"__proto__":{"polluted":true},"${random(9)}":1}`) as unknown;
  return { ...value, [key]: mutate(inner, random) };
}

function mutantOf(text: string, random: Random): unknown {
  if (random(4) === 0) {
    const at = random(text.length);
    return (
      text.slice(0, at) +
      ["", "}", '"', ",", "{", "\\u0000", "9e999", "é"][random(8)] +
      text.slice(at + random(40))
    );
  }
  let value = JSON.parse(text) as unknown;
  for (let i = random(4); i >= 0; i -= 1) value = mutate(value, random);
  return value;
}

/**
 * Valid flow files of n8n and of Weft with some places changed to what they should not be; the same ones for the same seed.
 * Values, or text that is not always JSON.
 */
export function* mutants(seed: number): Generator<unknown, never> {
  const random = randomOf(seed);
  const originals = seeds();
  for (let run = 0; ; run += 1) yield mutantOf(originals[run % originals.length] ?? "", random);
}
