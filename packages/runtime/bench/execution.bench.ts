/* Run by hand: node packages/runtime/bench/execution.bench.ts */
import { parseFlow } from "@weft/flow";
import { defineAction, defineTrigger } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { createPlan } from "../src/plan.ts";
import type { Plan } from "../src/plan.ts";
import { memoryJournal } from "../src/journal.ts";
import { startExecution } from "../src/start.ts";
import { catalogOf } from "../src/testing/catalog.ts";
import { flowOf } from "../src/testing/flow.ts";
import { testHost } from "../src/testing/host.ts";

const order = defineTrigger({ type: "order", version: 1, label: "Order", params: {}, manual: true });
const set = defineAction({
  type: "set",
  version: 1,
  label: "Set",
  effect: "none",
  params: { fields: { kind: "fields", label: "Fields" } },
  run: ({ params, item }) => {
    const json: Record<string, unknown> = { ...item.json };
    for (const { name, value } of params.fields) json[name] = value;
    return { json };
  },
});
const over = defineAction({
  type: "over",
  version: 1,
  label: "Over",
  effect: "none",
  params: { conditions: { kind: "conditions", label: "Conditions", operators: [{ id: "number.greater" }] } },
  outputs: ["true", "false"],
  run: ({ params, item }) =>
    params.conditions.every(({ left, right }) => Number(left) > Number(right))
      ? { true: item }
      : { false: item },
});
const noop = defineAction({
  type: "noop",
  version: 1,
  label: "Noop",
  effect: "none",
  params: {},
  run: ({ item }) => item,
});
const catalog = catalogOf([order, set, over, noop]);

const file = (idle: number) =>
  flowOf({
    nodes: [
      { id: "order", type: "order" },
      {
        id: "total",
        type: "set",
        params: {
          fields: [
            { name: "total", type: "number", value: "={{ $json.body.price * $json.body.qty }}" },
            { name: "source", type: "string", value: "shop" },
          ],
        },
      },
      {
        id: "big",
        type: "over",
        params: { conditions: [{ left: "={{ $json.total }}", operator: "number.greater", right: 100 }] },
      },
      { id: "yes", type: "noop" },
      { id: "no", type: "noop" },
      ...Array.from({ length: idle }, (_, i) => ({ id: `idle${i}`, type: "noop" })),
    ],
    edges: [
      "order > total > big",
      "big.true > yes",
      "big.false > no",
      ...Array.from({ length: idle }, (_, i) => `no > idle${i}`),
    ],
  });

const write = (line: string) => process.stdout.write(`${line}\n`);

async function planOf(input: object): Promise<Plan> {
  const parsed = parseFlow(input);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return createPlan(parsed.flow, catalog);
}

async function executions(idle: number, count: number): Promise<number> {
  const plan = await planOf(file(idle));
  const items: readonly Item[] = [{ json: { body: { price: 25.5, qty: 6 } } }];
  const host = {
    ...testHost({ journal: { ...memoryJournal(), append: () => undefined } }),
    now: Date.now,
    freezeItems: false,
  };
  const once = (id: string) =>
    startExecution({ id, plan, mode: "production", trigger: "order", items, acceptFirst: false }, host).done;
  for (let i = 0; i < 20_000; i += 1) await once("warm");
  const begun = performance.now();
  for (let i = 0; i < count; i += 1) await once(`e${i}`);
  return ((performance.now() - begun) * 1000) / count;
}

for (const idle of [0, 1000]) {
  const rounds = [
    await executions(idle, 50_000),
    await executions(idle, 50_000),
    await executions(idle, 50_000),
  ];
  write(
    `webhook -> set -> if -> noop, ${idle} idle nodes: ${(rounds.toSorted((a, b) => a - b)[1] ?? 0).toFixed(1)} us an execution`,
  );
}

const ids = Array.from({ length: 9999 }, (_, i) => `n${i}`);
const chain = flowOf({
  nodes: [{ id: "order", type: "order" }, ...ids.map((id) => ({ id, type: "noop" }))],
  edges: [["order", ...ids].join(" > ")],
});
const planned = performance.now();
const plan = await planOf(chain);
const started = performance.now();
const items = [{ json: { n: 1 } }];
await startExecution(
  { id: "chain", plan, mode: "test", trigger: "order", items, acceptFirst: false },
  testHost(),
).done;
write(
  `chain of 10,000 nodes: planned in ${(started - planned).toFixed(0)} ms, run in ${(performance.now() - started).toFixed(0)} ms`,
);
