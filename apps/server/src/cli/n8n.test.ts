import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";

const { root, weft, file } = commandLine();
afterAll(() => rmSync(root, { recursive: true }));

test("a workflow of n8n is converted, and its file imported as it is", async () => {
  const workflow = file("n8n.json", {
    name: "From n8n",
    nodes: [
      {
        name: "When clicked",
        type: "n8n-nodes-base.manualTrigger",
        typeVersion: 1,
        position: [0, 0],
        parameters: {},
      },
      { name: "Odd", type: "n8n-nodes-base.none", typeVersion: 1, position: [200, 0], parameters: { a: 1 } },
    ],
    connections: { "When clicked": { main: [[{ node: "Odd", type: "main", index: 0 }]] } },
  });
  const { out, status } = await weft("convert", workflow, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    flow: { format: "weft/1", name: "From n8n" },
    report: [{ status: "exact" }, { node: "Odd", status: "placeholder" }],
  });
  const plain = await weft("convert", workflow);
  expect(JSON.parse(plain.out)).toEqual((JSON.parse(out) as { flow: unknown }).flow);
  expect(plain.told).toContain("“Odd”");
  expect(await weft("import", "--data", join(root, "n8n"), workflow)).toMatchObject({ status: 0 });
});

test("workflows of n8n come in by the file, call each other, and go back as they were", async () => {
  const called = {
    id: "Called1",
    name: "Called",
    nodes: [
      {
        name: "In",
        type: "n8n-nodes-base.executeWorkflowTrigger",
        typeVersion: 1,
        position: [0, 0],
        parameters: {},
      },
    ],
    connections: {},
    settings: { callerPolicy: "any" },
  };
  const calling = {
    id: "Calls1",
    name: "Calls",
    active: true,
    nodes: [
      {
        id: "x",
        name: "Call",
        type: "n8n-nodes-base.executeWorkflow",
        typeVersion: 1,
        position: [5, 0],
        parameters: { workflowId: "Called1" },
      },
      { name: "Odd", type: "n8n-nodes-base.none", position: [0, 0], parameters: { a: 1 } },
    ],
    connections: { Call: { main: [null, [{ node: "Odd", type: "main", index: 0 }]] } },
    tags: [],
  };
  const data = join(root, "n8n-bundle");
  const bundle = file("bundle.json", { data: [called, calling], nextCursor: null });
  expect(await weft("import", "--data", data, bundle)).toMatchObject({ status: 0 });
  const folder = join(root, "n8n-out");
  expect(await weft("export", "--to", "n8n", "--data", data, "--out", folder)).toMatchObject({ status: 0 });
  const written = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8")) as unknown;
  expect(written("called.n8n.json")).toEqual(called);
  expect(written("calls.n8n.json")).toEqual(calling);

  const there = await weft("convert", file("calling.json", calling));
  const back = await weft("convert", "--to", "n8n", file("calling.flow.json", JSON.parse(there.out)));
  expect(JSON.parse(back.out)).toEqual(calling);
  expect(await weft("convert", bundle)).toMatchObject({ status: 1 });
});

const manual = (name: string) => ({
  name,
  type: "n8n-nodes-base.manualTrigger",
  typeVersion: 1,
  position: [0, 0],
  parameters: {},
});

/** Calls, twice for two items, a workflow that stands in the node. */
function calling(inner: readonly object[], connections: object) {
  const parameters = {
    source: "parameter",
    mode: "each",
    workflowJson: JSON.stringify({ nodes: inner, connections }),
  };
  const two = "return [{ n: 1 }, { n: 2 }];";
  return {
    name: "Calls",
    nodes: [
      manual("Go"),
      {
        name: "Two",
        type: "n8n-nodes-base.code",
        typeVersion: 2,
        position: [200, 0],
        parameters: { jsCode: two },
      },
      {
        name: "Call",
        type: "n8n-nodes-base.executeWorkflow",
        typeVersion: 1,
        position: [400, 0],
        parameters,
      },
    ],
    connections: {
      Go: { main: [[{ node: "Two", type: "main", index: 0 }]] },
      Two: { main: [[{ node: "Call", type: "main", index: 0 }]] },
    },
  };
}

const trigger = { ...manual("In"), type: "n8n-nodes-base.executeWorkflowTrigger" };
const tenfold = {
  name: "Tenfold",
  type: "n8n-nodes-base.code",
  typeVersion: 2,
  position: [200, 0],
  parameters: { jsCode: "return $input.all().map(({ json }) => ({ n: json.n * 10 }));" },
};
const joined = { In: { main: [[{ node: "Tenfold", type: "main", index: 0 }]] } };

test("a workflow that stands in a node is run with the flow, and stored beside it", async () => {
  const path = file("calls.json", calling([trigger, tenfold], joined));
  const ran = await weft("run", path, "--json");
  expect(JSON.parse(ran.out)).toMatchObject({
    status: "succeeded",
    runs: { Call: [{ outputs: { main: [{ json: { n: 10 } }, { json: { n: 20 } }] } }] },
  });
  const data = join(root, "n8n-inline");
  expect(await weft("import", "--data", data, path)).toMatchObject({ status: 0 });
  const folder = join(root, "n8n-inline-out");
  expect(await weft("export", "--to", "n8n", "--data", data, "--out", folder)).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(join(folder, "calls.n8n.json"), "utf8"))).toEqual(
    calling([trigger, tenfold], joined),
  );
});

test("what fails in a called flow, or cannot be called, fails the call and says why", async () => {
  const broken = { ...tenfold, parameters: { jsCode: "throw new Error('Too hot');" } };
  const hot = await weft("run", file("hot.json", calling([trigger, broken], joined)), "--json");
  expect(hot.status).toBe(1);
  expect(JSON.parse(hot.out)).toMatchObject({ status: "failed", error: { code: "call-failed-some" } });
  expect(hot.out).toContain("Too hot");
  const none = await weft("run", file("none.json", calling([manual("In"), tenfold], joined)), "--json");
  expect(none.out).toContain("has no trigger “Called by another flow”");
});
