import { defineAction } from "./define.ts";
import { defineTrigger } from "./define.ts";
import type { NodeDefinition } from "./node.ts";

export const compareNumber = defineAction({
  type: "data.compareNumber",
  version: 1,
  label: "Compare number",
  effect: "none",
  params: {
    value: { kind: "number", label: "Value" },
    is: { kind: "choice", label: "Is", options: ["above", "below"] },
    limit: { kind: "number", label: "Limit", default: 0 },
    note: { kind: "text", label: "Note", optional: true },
  },
  outputs: ["pass", "fail"],
  run({ params: { value, is, limit, note }, item }) {
    const text: string | undefined = note;
    // @ts-expect-error not an option
    if (is === "beside") return { pass: item };
    const pass = is === "above" ? value > limit : value < limit;
    void text;
    return pass ? { pass: item } : { fail: item };
  },
});
export const wrong = defineAction({
  type: "x.y",
  version: 1,
  label: "x",
  effect: "none",
  params: {},
  outputs: ["a", "b"],
  // @ts-expect-error no such output
  run({ item }) {
    return { c: item };
  },
});
export const passThrough = defineAction({
  type: "x.z",
  version: 1,
  label: "x",
  effect: "none",
  params: { rows: { kind: "list", label: "Rows", of: { name: { kind: "text", label: "n" } } } },
  runAll({ items, params }) {
    const names: readonly string[] = params.rows.map((row) => row.name);
    void names;
    return items;
  },
});
export const hook = defineTrigger({
  type: "x.hook",
  version: 1,
  label: "Hook",
  params: { path: { kind: "text", label: "Path", literal: true } },
  webhook: {
    route: ({ path }) => ({ methods: ["POST"], path, respond: "lastNode" }),
    receive: ({ request }) => ({ items: [{ json: { body: request.body } }] }),
  },
});
export const all: readonly NodeDefinition[] = [compareNumber, wrong, passThrough, hook];
