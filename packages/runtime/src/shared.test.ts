import { Transient, defineAction } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

/** Asks for something to share for each item, and notes what is made and closed. `at` does with an item what the test wants. */
function sharing(at: (item: number, signal: AbortSignal) => unknown = () => undefined) {
  const notes: string[] = [];
  let made = 0;
  const node = defineAction({
    type: "sharing",
    version: 1,
    label: "Sharing",
    effect: "read",
    params: {},
    async run({ item, index, ctx }) {
      const one = ctx.shared("it", () => {
        made += 1;
        const name = `${made}`;
        notes.push(`make ${name}`);
        return { name, close: () => void notes.push(`close ${name}`) };
      });
      notes.push(`use ${one.name}`);
      await at(index, ctx.signal);
      return item;
    },
  });
  return { notes, catalog: catalogOf([...testNodes, node]) };
}

const flow = (options: object = {}) =>
  flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "x", type: "sharing", ...options },
    ],
    edges: ["in > x"],
  });

const items = [{ json: { n: 1 } }, { json: { n: 2 } }, { json: { n: 3 } }];

test("what the items of a run share is made once and closed behind the last", async () => {
  const { notes, catalog } = sharing();
  const { outputs } = await runFlow(flow(), { catalog, items });
  expect(outputs("x")).toHaveLength(3);
  expect(notes).toEqual(["make 1", "use 1", "use 1", "use 1", "close 1"]);
});

test("it is closed where the run fails, and each try has its own", async () => {
  let failures = 1;
  const { notes, catalog } = sharing((item) => {
    if (item === 1 && (failures -= 1) >= 0) throw new Transient("busy", "Busy");
  });
  const { status } = await runFlow(flow({ retry: { attempts: 2 } }), { catalog, items });
  expect(status).toBe("succeeded");
  expect(notes).toEqual(["make 1", "use 1", "use 1", "close 1", "make 2", "use 2", "use 2", "close 2"]);
});

test("it is closed where the time of the run is over", async () => {
  const { notes, catalog } = sharing(
    (_, signal) => new Promise((_resolve, reject) => signal.addEventListener("abort", reject)),
  );
  const { status } = await runFlow(flow({ timeoutMs: 20 }), { catalog, items });
  expect(status).toBe("failed");
  expect(notes).toEqual(["make 1", "use 1", "close 1"]);
});
