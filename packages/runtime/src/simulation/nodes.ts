import { defineAction, Fatal } from "@weft/sdk";
import type { JsonObject } from "@weft/sdk";
import { hash } from "node:crypto";
import { catalogOf } from "../testing/catalog.ts";
import { testNodes } from "../testing/nodes.ts";
import { pathOf } from "./path.ts";

/** Keeps the items whose path has an odd length. */
const keep = defineAction({
  type: "keep",
  version: 1,
  label: "Keep",
  effect: "none",
  params: {},
  run: ({ item }) => (pathOf(item.json).length % 2 === 1 ? item : undefined),
});

/** All items become one, whose path tells which they were, and in which order. */
const gather = defineAction({
  type: "gather",
  version: 1,
  label: "Gather",
  effect: "none",
  params: {},
  runAll: ({ items }) => {
    const paths = items.map((item) => pathOf(item.json));
    return { json: { path: `(${paths.length}:${hash("sha1", paths.join(), "hex").slice(0, 8)})` } };
  },
});

/** Asks another system, which takes as long as the host's network does. */
const ask = defineAction({
  type: "ask",
  version: 1,
  label: "Ask",
  effect: "read",
  params: {},
  run: async ({ item, ctx }) => {
    await ctx.http({ url: "https://read.test/" });
    return item;
  },
});

/** Sends each item to a system that applies whatever comes. */
const plain = defineAction({
  type: "plain",
  version: 1,
  label: "Plain",
  effect: "write",
  params: { url: { kind: "text", label: "URL" } },
  run: async ({ params: { url }, item: { json }, ctx }) => {
    const headers = { "idempotency-key": ctx.idempotencyKey, "x-execution": ctx.execution.id };
    const { body } = await ctx.http({ method: "POST", url, headers, body: json });
    return { json: body as JsonObject };
  },
});

/** Sends each item to a system that applies each key once. */
const keyed = { ...plain, type: "keyed", idempotent: true } as const;

/** Calls another flow, once for each item, and fails when one of those executions does. */
const callEach = defineAction({
  type: "callEach",
  version: 1,
  label: "Call each",
  effect: "none",
  params: {},
  wait: ({ items }) => ({ children: { flow: "child", items: items.map(({ json }) => [{ json }]) } }),
  runAll: ({ woken }) => {
    const results = woken?.by === "children" ? woken.results : [];
    if (results.some(({ status }) => status !== "succeeded")) throw new Fatal("A called flow failed");
    return results.flatMap(({ items }, from) => items.map(({ json }) => ({ json, from })));
  },
});

/** Node types of generated flows. */
export const simulationCatalog = catalogOf([...testNodes, keep, gather, ask, plain, keyed, callEach]);
