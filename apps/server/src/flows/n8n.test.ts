import { expect, test } from "vitest";
import { startTestServer } from "../testing/server.ts";

const node = (name: string, type: string, more: object = {}) => ({
  id: `id-${name}`,
  name,
  type: `n8n-nodes-base.${type}`,
  typeVersion: 1,
  position: [0, 0],
  parameters: {},
  ...more,
});
const header = { httpHeaderAuth: { id: "7", name: "Shop key" } };
const asks = {
  typeVersion: 4.2,
  parameters: {
    url: "http://127.0.0.1:9/",
    authentication: "genericCredentialType",
    genericAuthType: "httpHeaderAuth",
    options: {},
  },
  credentials: header,
};
const shop = {
  id: "Shop1",
  name: "Shop",
  nodes: [
    node("Start", "manualTrigger"),
    node("Get", "httpRequest", asks),
    node("Put", "httpRequest", asks),
    node("Tell", "noSuchThing", { credentials: { noSuchApi: { name: "Ours" } } }),
  ],
  connections: { Start: { main: [[{ node: "Get", type: "main", index: 0 }]] } },
  settings: {},
};
const caller = {
  id: "Caller1",
  name: "Caller",
  nodes: [node("Call", "executeWorkflow", { parameters: { workflowId: "Shop1" } })],
  connections: {},
  settings: {},
};
const files = [{ name: "bundle.json", content: JSON.stringify([shop, caller]) }];

test("a preview tells what becomes of each node and whose access is needed, and stores nothing", async () => {
  const owner = await (await startTestServer()).setUp();
  const preview = await owner.client.flows.previewImport({ files });
  expect(preview).toMatchObject({ failed: false, problems: [] });
  expect(
    preview.flows.map(({ flow, report = [] }) => [flow.name, report.map((n) => [n.id, n.status])]),
  ).toEqual([
    [
      "Shop",
      [
        ["start", "exact"],
        ["get", "adapted"],
        ["put", "adapted"],
        ["tell", "placeholder"],
      ],
    ],
    ["Caller", [["call", "adapted"]]],
  ]);
  expect(preview.credentials).toMatchObject([
    {
      type: "httpHeaderAuth",
      name: "Shop key",
      types: ["http.header"],
      nodes: [
        { flow: 0, id: "get", name: "Get" },
        { flow: 0, id: "put", name: "Put" },
      ],
    },
    { type: "noSuchApi", name: "Ours", types: [], nodes: [{ flow: 0, id: "tell" }] },
  ]);
  expect((await owner.client.flows.list({})).items).toEqual([]);
});

test("the chosen credential is written into every node of its slot", async () => {
  const owner = await (await startTestServer()).setUp();
  const stored = await owner.client.credentials.create({
    type: "http.header",
    name: "Key",
    values: { name: "X-Key", value: "secret" },
  });
  const { credentials: slots } = await owner.client.flows.previewImport({ files });
  const credentials = { [slots[0]?.key ?? ""]: stored.id };
  const { imported } = await owner.client.flows.import({ files, credentials });
  const { flow } = await owner.client.flows.get({ id: imported[0]?.id ?? "" });
  expect(flow.nodes.map(({ id, credential }) => [id, credential])).toEqual([
    ["start", undefined],
    ["get", stored.id],
    ["put", stored.id],
    ["tell", undefined],
  ]);
});

test("a credential that does not fit, is not there or has no slot is refused, and nothing is stored", async () => {
  const owner = await (await startTestServer()).setUp();
  const basic = await owner.client.credentials.create({
    type: "http.basic",
    name: "Login",
    values: { user: "a", password: "b" },
  });
  const { credentials: slots } = await owner.client.flows.previewImport({ files });
  const key = slots[0]?.key ?? "";
  for (const credentials of [{ [key]: basic.id }, { [key]: "nothing" }, { "no slot": basic.id }])
    await expect(owner.client.flows.import({ files, credentials })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  expect((await owner.client.flows.list({})).items).toEqual([]);
});

test("Weft's own files come without a report; broken ones say what is wrong", async () => {
  const owner = await (await startTestServer()).setUp();
  const { flow } = await owner.client.flows.create({ name: "Own" });
  const own = await owner.client.flows.previewImport({ files: [{ name: "own.json", content: flow }] });
  expect(own).toMatchObject({
    failed: false,
    credentials: [],
    flows: [{ file: "own.json", flow: { name: "Own" } }],
  });
  expect(own.flows[0]?.report).toBeUndefined();
  const bad = await owner.client.flows.previewImport({ files: [{ name: "bad.json", content: "{" }] });
  expect(bad).toMatchObject({ failed: true, flows: [], problems: [{ file: "bad.json" }] });
});

test("a flow goes out as n8n's workflow: what came from there unchanged, calls by their old ids", async () => {
  const owner = await (await startTestServer()).setUp();
  const { imported } = await owner.client.flows.import({ files });
  const out = await Promise.all(imported.map(({ id }) => owner.client.flows.exportN8n({ id })));
  expect(out.map(({ workflow }) => workflow)).toEqual([shop, caller]);
  expect(out[0]?.report.every(({ status }) => status === "exact")).toBe(true);

  const id = imported[1]?.id ?? "";
  const { flow, revision } = await owner.client.flows.get({ id });
  const limited = { ...flow, nodes: flow.nodes.map((one) => ({ ...one, timeoutMs: 1000, name: "Calls" })) };
  await owner.client.flows.save({ id, revision, flow: limited });
  const { workflow } = await owner.client.flows.exportN8n({ id });
  expect(workflow).toMatchObject({ nodes: [{ name: "Calls", parameters: { workflowId: "Shop1" } }] });
  await expect(owner.client.flows.exportN8n({ id: "none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
