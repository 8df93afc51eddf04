import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataLimit } from "./limit.ts";

const five = [1, 2, 3, 4, 5].map((n) => ({ n }));

type Given = { keep?: "first" | "last"; count?: number; skip?: number };

test.for<[Given, readonly number[]]>([
  [{}, [1]],
  [{ count: 3 }, [1, 2, 3]],
  [{ count: 9 }, [1, 2, 3, 4, 5]],
  [{ count: 0 }, []],
  [{ keep: "last" }, [5]],
  [{ keep: "last", count: 2 }, [4, 5]],
  [{ keep: "last", count: 9 }, [1, 2, 3, 4, 5]],
  [{ count: 2, skip: 2 }, [3, 4]],
  [{ count: 2, skip: 4 }, [5]],
  [{ count: 2, skip: 9 }, []],
  [{ keep: "last", count: 2, skip: 1 }, [3, 4]],
  [{ keep: "last", count: 3, skip: 3 }, [1, 2]],
  [{ keep: "last", count: 3, skip: 9 }, []],
])("%j of five items keeps %j", async ([params, kept]) => {
  const { outputs } = await runNode(dataLimit, { items: five, params });
  expect(outputs["main"]?.map(({ json }) => json["n"])).toEqual(kept);
});

test("no items are no mistake; files stay", async () => {
  expect((await runNode(dataLimit, { items: [], params: { count: 2 } })).outputs["main"]).toEqual([]);
  const files = { scan: { id: "00", name: "a.pdf", type: "application/pdf", size: 1 } };
  const { outputs } = await runNode(dataLimit, { items: [{ json: {}, files }] });
  expect(outputs["main"]).toMatchObject([{ files }]);
});
