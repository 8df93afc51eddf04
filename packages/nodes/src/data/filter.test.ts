import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataFilter } from "./filter.ts";

test("keeps what meets the conditions and hands the rest to the second output", async () => {
  const { outputs } = await runNode(dataFilter, {
    items: [{ name: "Adam" }, { name: "Victor" }, { name: "Sam" }],
    params: { combine: "any", ignoreCase: true },
    paramsAt: ({ json }) => ({
      conditions: [
        { left: json["name"], operator: "string.startsWith", right: "v" },
        { left: json["name"], operator: "string.notContains", right: "s" },
      ],
    }),
  });
  expect(outputs["main"]?.map((item) => item.json["name"])).toEqual(["Adam", "Victor"]);
  expect(outputs["discarded"]?.map((item) => item.json["name"])).toEqual(["Sam"]);
});
