import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowMerge } from "./merge.ts";

test("appends the inputs in their order and says where each item came from", async () => {
  const { outputs } = await runNode(flowMerge, {
    params: { inputs: 3 },
    inputs: { in3: [{ id: 5 }], in1: [{ id: 1 }, { id: 2 }] },
  });
  expect(outputs["main"]).toEqual([
    { json: { id: 1 }, from: { input: "in1", item: 0 } },
    { json: { id: 2 }, from: { input: "in1", item: 1 } },
    { json: { id: 5 }, from: { input: "in3", item: 0 } },
  ]);
});
