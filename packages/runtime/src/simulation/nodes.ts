import { defineAction } from "@weft/sdk";
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
    await ctx.http({ url: "https://sim.test/read" });
    return item;
  },
});

/** Node types of generated flows. */
export const simulationCatalog = catalogOf([...testNodes, keep, gather, ask]);
