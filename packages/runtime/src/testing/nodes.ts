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
  run: ({ item }) => [
    item,
    { json: { ...item.json, path: `${(item.json["path"] as string | undefined) ?? ""}2` } },
  ],
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

/** Sends its items round, `size` at a time. */
export const loop = defineAction({
  type: "loop",
  version: 1,
  label: "Loop",
  effect: "none",
  params: { size: { kind: "number", label: "Size", default: 1 } },
  outputs: ["loop", "done"],
  loops: true,
  runAll: ({ params, items, loop: at }) => {
    const batch = items.slice(at?.sent ?? 0, (at?.sent ?? 0) + (params.size ?? 1));
    return batch.length > 0 ? { loop: batch } : { done: at?.returned ?? [] };
  },
});

/** Waits for a time, a call or, with a key, for another flow. */
export const wait = defineAction({
  type: "wait",
  version: 1,
  label: "Wait",
  effect: "none",
  params: {
    ms: { kind: "number", label: "Milliseconds", optional: true },
    key: { kind: "text", label: "Key", optional: true },
    call: { kind: "boolean", label: "Call", default: false },
  },
  outputs: ["main", "cancelled"],
  wait: ({ params, ctx }) => ({
    ...(params.ms !== undefined && { until: ctx.now() + params.ms }),
    ...(params.key && { key: params.key }),
    ...(params.call && { call: {} }),
  }),
  runAll: ({ items, woken }) => {
    if (woken?.by === "cancelled") return { cancelled: items };
    return { main: woken?.by === "call" ? woken.items : items };
  },
});

/** Calls another flow, once for each item. */
export const call = defineAction({
  type: "call",
  version: 1,
  label: "Call",
  effect: "none",
  params: { flow: { kind: "text", label: "Flow", default: "other" } },
  wait: ({ params, items }) => ({ children: { flow: params.flow, items: items.map((item) => [item]) } }),
  runAll: ({ woken }) => {
    if (woken?.by !== "children") return [];
    return woken.results.flatMap(({ items }) => items.map(({ json }) => ({ json })));
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
  loop,
  wait,
  call,
];

export const testCatalog = catalogOf(testNodes);
