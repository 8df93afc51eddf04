import { defineAction, defineTrigger, Transient } from "@weft/sdk";
import type { Item, NodeDefinition } from "@weft/sdk";
import { catalogOf } from "./catalog.ts";

/** Small node types for the runtime's own tests. */
export const start = defineTrigger({ type: "start", version: 1, label: "Start", params: {}, manual: true });

export const pass = defineAction({
  type: "pass",
  version: 1,
  label: "Pass",
  effect: "none",
  params: {},
  run: ({ item }) => item,
});

export const set = defineAction({
  type: "set",
  version: 1,
  label: "Set",
  effect: "none",
  params: { fields: { kind: "fields", label: "Fields" } },
  run: ({ params, item }) => ({
    json: { ...item.json, ...Object.fromEntries(params.fields.map((row) => [row.name, row.value])) },
  }),
});

/** Items whose `value` is true leave through `yes`. */
export const fork = defineAction({
  type: "fork",
  version: 1,
  label: "Fork",
  effect: "none",
  params: { value: { kind: "boolean", label: "Value" } },
  outputs: ["yes", "no"],
  run: ({ params, item }) => (params.value ? { yes: item } : { no: item }),
});

/** Appends its inputs. */
export const join = defineAction({
  type: "join",
  version: 1,
  label: "Join",
  effect: "none",
  params: { inputs: { kind: "number", label: "Inputs", default: 2 } },
  inputs: { count: "inputs" },
  runAll: ({ inputs }) => Object.values(inputs).flat(),
});

/** Gives `list` as items. */
export const emit = defineAction({
  type: "emit",
  version: 1,
  label: "Emit",
  effect: "none",
  params: { list: { kind: "json", label: "List" } },
  run: ({ params }) => (params.list as readonly object[]).map((json): Item => ({ json: { ...json } })),
});

/** Each item and a changed copy of it. */
export const double = defineAction({
  type: "double",
  version: 1,
  label: "Double",
  effect: "none",
  params: {},
  run: ({ item }) => [item, { json: { ...item.json, path: `${String(item.json["path"])}2` } }],
});

/** All items become one. */
export const collect = defineAction({
  type: "collect",
  version: 1,
  label: "Collect",
  effect: "none",
  params: {},
  runAll: ({ items }) => ({ json: { all: items.map((item) => item.json) } }),
});

/** Works for a macrotask. */
export const slow = defineAction({
  type: "slow",
  version: 1,
  label: "Slow",
  effect: "read",
  params: {},
  run: async ({ item }) => {
    await new Promise((resolve) => setImmediate(resolve));
    return item;
  },
});

export const fail = defineAction({
  type: "fail",
  version: 1,
  label: "Fail",
  effect: "none",
  params: { when: { kind: "boolean", label: "When", default: true } },
  run: ({ params, item }) => {
    if (params.when)
      throw new Transient("busy", "The other system is busy", { hint: "Wait", response: { status: 503 } });
    return item;
  },
});

/** Posts each item. */
export const send = defineAction({
  type: "send",
  version: 1,
  label: "Send",
  effect: "write",
  params: { url: { kind: "text", label: "URL", default: "https://erp.test/orders" } },
  sample: { id: 7 },
  run: async ({ params, item, ctx }) => {
    const headers = { "idempotency-key": ctx.idempotencyKey };
    const { body } = await ctx.http({ method: "POST", url: params.url, headers, body: item.json });
    return { json: body as object as Item["json"] };
  },
});

export const testNodes: readonly NodeDefinition[] = [
  start,
  pass,
  set,
  fork,
  join,
  emit,
  double,
  collect,
  slow,
  fail,
  send,
];

export const testCatalog = catalogOf(testNodes);
