import { defineAction } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { loopText } from "./loop.text.ts";

/** As Loop Over Items (Split in Batches 3) of n8n; an item that does not come back is not in `done`. */
export const flowLoop = defineAction({
  type: "flow.loop",
  version: 1,
  label: "Loop over items",
  help: "Sends the items round through the nodes of its body, a few at a time, and goes on when all have been round.",
  icon: "repeat",
  group: "Flow",
  synonyms: ["split in batches", "for each", "repeat", "iterate", "batch", "one by one"],
  summary: "{batchSize} at a time",
  effect: "none",
  params: {
    batchSize: {
      kind: "number",
      label: "Items in each round",
      help: "1 sends the items round one by one.",
      default: 1,
      min: 1,
      integer: true,
    },
  },
  // What follows the loop comes first: a loop that is switched off passes its items on there.
  outputs: ["done", "loop"],
  handles: { done: "done", loop: "loop" },
  translations: loopText,
  loops: true,
  runAll({ params: { batchSize }, items, loop }) {
    if (!Number.isInteger(batchSize) || batchSize < 1) throw fatal("loop-size", { size: batchSize });
    const sent = loop?.sent ?? 0;
    const batch = items.slice(sent, sent + batchSize);
    return batch.length > 0 ? { loop: batch } : { done: loop?.returned ?? [] };
  },
});
