import { connectorNodes, defineCredential, operation } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, flowOf, runFlow } from "./testing/index.ts";
import { testNodes } from "./testing/nodes.ts";

test("an operation of a connector that sends by itself has all of the call", async () => {
  const send = operation({
    label: "Send",
    effect: "write",
    params: {},
    sample: {},
    async run({ api, ctx, ...place }) {
      const { item, index } = place;
      await api.send({
        method: "POST",
        url: "/sent",
        body: { index, item: item.json, key: ctx.idempotencyKey },
      });
      return item;
    },
  });
  const resources = { message: { send } };
  const nodes = connectorNodes({
    type: "acme",
    version: 1,
    label: "Acme",
    baseUrl: "https://acme.test",
    resources,
  });
  const flow = flowOf({
    nodes: [
      { id: "in", type: "start" },
      { id: "send", type: "acme.message.send" },
    ],
    edges: ["in > send"],
  });
  const { status, events } = await runFlow(flow, {
    catalog: catalogOf([...testNodes, ...nodes]),
    items: [{ n: 1 }],
    dry: true,
  });
  expect(status).toBe("succeeded");
  expect(events.find((e) => e.type === "run.finished" && e.run === 1)).toMatchObject({
    request: {
      url: "https://acme.test/sent",
      body: { index: 0, item: { n: 1 }, key: expect.stringMatching(/^[\da-f]{32}$/) as unknown },
    },
  });
});

test("what needs a credential sends nothing without one, and a dry run shows what it would send", async () => {
  const face = { params: {}, sample: { id: 7 } };
  const list = operation({ ...face, label: "List", effect: "read", request: () => ({ url: "/messages" }) });
  const send = operation({
    ...face,
    label: "Send",
    effect: "write",
    request: () => ({ method: "POST", url: "/messages" }),
  });
  const nodes = connectorNodes({
    type: "acme",
    version: 1,
    label: "Acme",
    baseUrl: "https://acme.test",
    credential: defineCredential({
      type: "acme",
      label: "Acme",
      params: {},
      apply: ({ request }) => request,
    }),
    resources: { message: { list, send } },
  });
  const run = (type: string, dry: boolean) => {
    const steps = [
      { id: "in", type: "start" },
      { id: "acme", type },
    ];
    const flow = flowOf({ nodes: steps, edges: ["in > acme"] });
    return runFlow(flow, { catalog: catalogOf([...testNodes, ...nodes]), items: [{}], dry });
  };
  const none = { code: "credential-none", actor: "author", node: { id: "acme", name: "acme" } };
  expect((await run("acme.message.send", false)).error).toMatchObject(none);
  expect((await run("acme.message.list", false)).error).toMatchObject(none);
  expect((await run("acme.message.send", true)).status).toBe("succeeded");
});
