import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowLoop } from "./loop.ts";

const items = [{ n: 1 }, { n: 2 }, { n: 3 }];

test("each round takes the next items, the last one what is left", async () => {
  const round = async (sent: number) =>
    (await runNode(flowLoop, { items, params: { batchSize: 2 }, loop: { sent } })).outputs;
  expect(await round(0)).toEqual({ loop: [{ json: { n: 1 } }, { json: { n: 2 } }], done: [] });
  expect(await round(2)).toEqual({ loop: [{ json: { n: 3 } }], done: [] });
});

test("when all have been round, what came back leaves as it is", async () => {
  const returned = [{ json: { n: 10 }, from: { input: "back0", item: 0 } }];
  const { outputs } = await runNode(flowLoop, { items, loop: { sent: 3, round: 3, returned } });
  expect(outputs).toEqual({ loop: [], done: returned });
});

test("nothing in, nothing out", async () => {
  expect((await runNode(flowLoop, { items: [] })).outputs).toEqual({ loop: [], done: [] });
});

test.for([0, -1, 1.5])("a round of %d items is refused", async (batchSize) => {
  await expect(runNode(flowLoop, { items, params: { batchSize } })).rejects.toMatchObject({
    code: "loop-size",
  });
});
