import { expect, test } from "vitest";
import { codeFlow, runWithCode } from "./testing.ts";

/** What the code gives for these items. */
async function given(code: string, options: Parameters<typeof runWithCode>[1] & { once?: "each" } = {}) {
  const { once = "all", ...rest } = options;
  const result = await runWithCode(codeFlow(code, once), rest);
  if (result.error) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.outputs("Code");
}

const orders = [
  { qty: 2, price: 10 },
  { qty: 3, price: 5 },
];

test("works on all items, by every name they have", async () => {
  const code = `
    const byName = [items, $input.all(), $items()].map((list) => list.length);
    const ends = [$input.first().json.qty, $input.last().json.qty, $input.itemMatching(1).json.price];
    return [{ total: items.reduce((sum, { json }) => sum + json.qty * json.price, 0), byName, ends }];`;
  expect(await given(code, { items: orders })).toEqual([{ total: 35, byName: [2, 2, 2], ends: [2, 3, 5] }]);
});

test("works on each item", async () => {
  const code = `
    $input.item.json.total = $json.qty * item.json.price;
    return { ...$json, index: $itemIndex };`;
  expect(await given(code, { items: orders, once: "each" })).toEqual([
    { qty: 2, price: 10, total: 20, index: 0 },
    { qty: 3, price: 5, total: 15, index: 1 },
  ]);
  expect(await given("return $json.qty > 2 ? $input.item : null", { items: orders, once: "each" })).toEqual([
    { qty: 3, price: 5 },
  ]);
});

test("leaves the items of others as they are", async () => {
  const result = await runWithCode(codeFlow("items[0].json.a = 2; return items"), { items: [{ a: 1 }] });
  expect(result.outputs("Start")).toEqual([{ a: 1 }]);
  expect(result.outputs("Code")).toEqual([{ a: 2 }]);
});

test("awaits promises", async () => {
  const code = `
    const twice = async (n) => n * 2;
    const list = await Promise.all(items.map(({ json }) => twice(json.qty)));
    for await (const n of list) console.log(n);
    return { list };`;
  const result = await runWithCode(codeFlow(code), { items: orders });
  expect(result.outputs("Code")).toEqual([{ list: [4, 6] }]);
  const finished = result.events.findLast((event) => event.type === "run.finished");
  expect(finished).toMatchObject({ logs: ["4", "6"] });
});

test("shows what it writes to the console, up to its failure", async () => {
  const code = `console.log("a", 1, { b: [null] }, undefined, 5n, new Error("no"), new Map([[1, 2]]));\nnull.x`;
  const result = await runWithCode(codeFlow(code));
  expect(result.error).toMatchObject({ code: "code-failed-at", values: { line: 2 } });
  const failed = result.events.findLast((event) => event.type === "run.failed");
  expect(failed).toMatchObject({ logs: ['a 1 {"b":[null]} undefined 5n Error: no Map [[1,2]]'] });
});

test("has dates in the flow's zone and language", async () => {
  const code = `
    const at = DateTime.fromISO("2026-07-01T10:00");
    return {
      iso: at.toISO(),
      far: at.setZone("America/Sao_Paulo").toISO(),
      words: at.setLocale("pl").toFormat("cccc, d MMMM yyyy"),
      diff: at.diff(DateTime.fromISO("2026-06-01"), ["months", "hours"]).toObject(),
      date: new Date(2026, 6, 1, 10).toISOString(),
      local: new Date(Date.UTC(2026, 6, 1)).toLocaleString("en-GB", { dateStyle: "short", timeStyle: "short" }),
      money: new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" }).format(1234.5),
      sorted: ["zebra", "łódź", "Ewa"].sort(new Intl.Collator("pl").compare),
      now: $now.toISO(), today: $today.toISODate(), zone: $now.zoneName,
    };`;
  expect(await given(code, { timezone: "Europe/Warsaw" })).toEqual([
    {
      iso: "2026-07-01T10:00:00.000+02:00",
      far: "2026-07-01T05:00:00.000-03:00",
      words: "środa, 1 lipca 2026",
      diff: { months: 1, hours: 10 },
      date: "2026-07-01T08:00:00.000Z",
      local: "01/07/2026, 02:00",
      money: "R$\u00a01.234,50",
      sorted: ["Ewa", "łódź", "zebra"],
      now: expect.stringMatching(/^2026-01-15T13:00:0\d\.\d{3}\+01:00$/),
      today: "2026-01-15",
      zone: "Europe/Warsaw",
    },
  ]);
});

test("has bytes, and what expressions have", async () => {
  const code = `
    const text = "Zażółć 😀";
    const bytes = Buffer.from(text);
    return {
      base64: bytes.toString("base64"), hex: Buffer.from("ż").toString("hex"), size: bytes.length,
      back: Buffer.from(bytes.toString("base64url"), "base64url").toString(),
      decoded: new TextDecoder().decode(new TextEncoder().encode(text)),
      wrong: Buffer.from([0xc3, 0x28, 0xff]).toString(),
      path: $jmespath({ a: [{ b: 1 }, { b: 2 }] }, "a[].b"),
      empty: $ifEmpty("", "none"), max: $max(1, 5, 3), mode: $mode, id: $execution.id, flow: $flow.name,
      env: $env.REGION, expression: $evaluateExpression("{{ 'a b'.toTitleCase() }}"),
    };`;
  expect(await given(code, { env: { REGION: "EU" } })).toEqual([
    {
      base64: "WmHFvMOzxYLEhyDwn5iA",
      hex: "c5bc",
      size: 15,
      back: "Zażółć 😀",
      decoded: "Zażółć 😀",
      wrong: "\ufffd(\ufffd",
      path: [1, 2],
      empty: "none",
      max: 5,
      mode: "manual",
      id: "test",
      flow: "Code",
      env: "EU",
      expression: "A B",
    },
  ]);
});

test("reads other nodes, by lineage too", async () => {
  const flow = codeFlow(
    `return items.map(({ json }, i) => ({
      same: $("Start").itemMatching(i).json.qty, all: $("Start").all().length, last: $("Start").last().json.qty,
      old: $node["Start"].json.qty, ran: $("Start").isExecuted, first: $items("Start")[0].json.qty, own: json,
    }));`,
  );
  expect(await runWithCode(flow, { items: orders }).then((r) => r.outputs("Code"))).toEqual(
    orders.map((json) => ({ same: json.qty, all: 2, last: 3, old: 2, ran: true, first: 2, own: json })),
  );
  const missing = await runWithCode(codeFlow("return [{ a: $('Nobody').first() }]"));
  expect(missing.error).toMatchObject({ code: "code-failed-at" });
  expect(missing.error?.message).toContain("Nobody");
});

test("keeps the lineage of items that come out again", async () => {
  const result = await runWithCode(codeFlow("return [items[1], { json: items[0].json }, { json: {} }]"), {
    items: orders,
  });
  const [first, second, third] = result.lastItems;
  expect([first?.from, second?.from, third?.from]).toEqual([1, 0, undefined]);
});

test("each item fails by itself where the flow goes on", async () => {
  const flow = codeFlow("if ($json.qty > 2) throw new Error('too many');\nreturn item", "each", {
    onError: "continue",
  });
  const result = await runWithCode(flow, { items: orders });
  expect(result.outputs("Code")).toEqual([
    orders[0],
    { ...orders[1], error: expect.objectContaining({ code: "code-failed-at" }) },
  ]);
  const stopped = await runWithCode(codeFlow("if ($json.qty > 2) throw 'no';\nreturn item", "each"), {
    items: orders,
  });
  expect(stopped.error).toMatchObject({ code: "code-failed", item: 1 });
});

test("ten thousand items", async () => {
  const items = Array.from({ length: 10_000 }, (_, n) => ({ n }));
  const each = await given("return { n: $json.n + 1 }", { items, once: "each" });
  expect(each.length).toBe(10_000);
  expect(each.at(-1)).toEqual({ n: 10_000 });
  const paired = await given("return items.map((_, i) => ({ n: $('Start').itemMatching(i).json.n }))", {
    items,
  });
  expect(paired).toEqual(items);
});

test.each([
  ["setTimeout(() => {}, 5)", "code-no-timers"],
  ["await fetch('http://127.0.0.1/')", "code-no-network"],
  ["await this.helpers.httpRequest({ url: 'http://127.0.0.1/' })", "code-no-network"],
  ["require('node:fs').readFileSync('/etc/passwd')", "code-no-modules"],
  ["await import('node:fs')", "code-no-modules"],
  ["import fs from 'node:fs'", "code-syntax-at"],
  ["process.exit(1)", "code-no-machine"],
  ["getNodeParameter('name', 0)", "code-no-helpers"],
  ["await new Promise(() => {})", "code-pending"],
  ["return 5n", "code-not-data"],
  ["return () => 1", "code-not-data"],
  ["const a = {}; a.a = a; return a", "code-not-data"],
  ["return { ['__proto__']: { admin: true } }", "code-not-data"],
  ["const a = [\n1,\n2", "code-syntax-at"],
])("says what is not there: %s", async (code, expected) => {
  const { error } = await runWithCode(codeFlow(code));
  expect(error).toMatchObject({ code: expected, node: { name: "Code" } });
});
