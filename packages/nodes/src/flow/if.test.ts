import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowIf } from "./if.ts";

test("each item leaves by the side that its conditions say", async () => {
  const { outputs } = await runNode(flowIf, {
    items: [{ total: 153 }, { total: 20 }, { total: "101" }],
    paramsAt: ({ json }) => ({
      conditions: [{ left: json["total"], operator: "number.greater", right: 100 }],
    }),
  });
  expect(outputs).toEqual({
    true: [
      { json: { total: 153 }, from: 0 },
      { json: { total: "101" }, from: 2 },
    ],
    false: [{ json: { total: 20 }, from: 1 }],
  });
});

test("one condition is enough when any may hold", async () => {
  const { outputs } = await runNode(flowIf, {
    params: {
      combine: "any",
      conditions: [
        { left: "PL", operator: "string.equals", right: "BR" },
        { left: "PL", operator: "string.equals", right: "pl" },
      ],
      ignoreCase: true,
    },
  });
  expect(outputs["true"]).toHaveLength(1);
});

test("values that cannot be compared fail with the condition and the value", async () => {
  const run = runNode(flowIf, {
    params: { conditions: [{ left: "a lot", operator: "number.less", right: 5 }] },
  });
  await expect(run).rejects.toMatchObject({
    code: "comparison-number",
    details: { values: { number: 1, value: "a lot" } },
    message: expect.stringContaining("“a lot”") as string,
  });
});
