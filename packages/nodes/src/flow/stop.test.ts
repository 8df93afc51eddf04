import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowStop } from "./stop.ts";

test("fails with the message, which no retry cures", async () => {
  const run = runNode(flowStop, { params: { message: "Order A-1 has no customer" } });
  await expect(run).rejects.toMatchObject({
    code: "fatal",
    transient: false,
    message: "Order A-1 has no customer",
  });
});
