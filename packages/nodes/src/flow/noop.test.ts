import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowNoop } from "./noop.ts";

test("passes its items on as they are", async () => {
  const item = { json: { id: 1 } };
  const { outputs } = await runNode(flowNoop, { items: [item] });
  expect(outputs["main"]?.[0]).toBe(item);
});
