import { Fatal, defineAction } from "@weft/sdk";
import type { ErrorItems } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

const bad = () => new Fatal("It is odd", { code: "odd", hint: "Add one" });

/** Fails at items whose `n` is odd, each by itself. */
const each = defineAction({
  type: "each",
  version: 1,
  label: "Each",
  effect: "none",
  params: {},
  run({ item }): Item {
    if (Number(item.json["n"]) % 2 === 1) throw bad();
    return item;
  },
});

/** Fails as a whole, as code does that throws in its third line. */
const whole = defineAction({
  type: "whole",
  version: 1,
  label: "Whole",
  effect: "none",
  params: {},
  runAll(): Item[] {
    throw new Fatal("The code failed in line 3: No stock", {
      code: "code-failed-at",
      values: { message: "No stock", line: 3 },
    });
  },
});
const catalog = catalogOf([...testNodes, each, whole]);
const items = [{ n: 1 }, { n: 2 }, { n: 3 }];

async function run(type: string, errorItems: ErrorItems | undefined, onError: "continue" | "output") {
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "x", type, onError, ...(errorItems && { errorItems }) },
    ],
    edges: ["in > x"],
  });
  const { outputs } = await runFlow(flow, { catalog, items });
  return outputs("x", onError === "output" ? "error" : "main");
}

const error = { message: "It is odd", code: "odd", hint: "Add one" };
const text = "It is odd";

test.each<[ErrorItems | undefined, readonly object[]]>([
  [undefined, [{ n: 1, error }, { n: 2 }, { n: 3, error }]],
  ["both", [{ n: 1, error }, { n: 2 }, { n: 3, error }]],
  ["error", [{ error }, { n: 2 }, { error }]],
  ["textToo", [{ n: 1, error: text }, { n: 2 }, { n: 3, error: text }]],
  ["text", [{ error: text }, { n: 2 }, { error: text }]],
  ["once", [{ error: text }, { n: 2 }, { error: text }]],
  ["fields", [{ n: 1 }, { n: 2 }, { n: 3 }]],
])("failed items that carry %s", async (kind, wanted) => {
  expect(await run("each", kind, "continue")).toEqual(wanted);
  expect(await run("each", kind, "output")).toEqual([wanted[0], wanted[2]]);
});

test("one item stands for all that failed together, with the words of the code and its line", async () => {
  const said = "No stock [line 3]";
  expect(await run("whole", "once", "continue")).toEqual([{ error: said }]);
  expect(await run("whole", "once", "output")).toEqual([{ error: said }]);
  expect(await run("whole", "text", "continue")).toEqual([{ error: said }, { error: said }, { error: said }]);
});
