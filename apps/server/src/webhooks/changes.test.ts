import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import { createRoutes } from "./routes.ts";

const call = (url: string, path: string) => send(url, `/webhook/${path}`, { method: "POST", json: {} });

test("a flow that is deleted and comes back under its id runs as it is now", async () => {
  const flow = (version: string) => flowOf("f", [hook("orders", "lastNode"), set("end", { version })]);
  const { server, owner } = await serverWith([flow("old")]);
  expect(await (await call(server.url, "orders")).json()).toMatchObject({ version: "old" });
  await owner.client.flows.unpublish({ id: "f" });
  await owner.client.flows.remove({ id: "f" });
  await publish(owner, flow("new"));
  expect(await (await call(server.url, "orders")).json()).toMatchObject({ version: "new" });
});

test("when a flow is deleted, callers whose events wait for their turn are answered, and take up no room", async () => {
  const erp = await otherSystem(() => undefined);
  const flow = flowOf("f", [hook("orders", "lastNode"), post("erp", erp.url)], {
    settings: { concurrency: { limit: 1 } },
  });
  const { server, owner } = await serverWith([flow]);
  const running = call(server.url, "orders").catch(() => undefined);
  await expect.poll(() => erp.received.length).toBe(1);
  const waiting = [call(server.url, "orders"), call(server.url, "orders")];
  const queued = async () => (await owner.client.executions.list({ status: "queued" })).items.length;
  await expect.poll(queued).toBe(2);
  await owner.client.flows.unpublish({ id: "f" });
  await owner.client.flows.remove({ id: "f" });
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([500, 500]);
  await server.stop();
  await running;
});

test("whoever publishes is told when the webhooks answer", async () => {
  const { server } = await serverWith([flowOf("f", [hook("orders", "lastNode")])]);
  const { catalog, flowChanges } = server.services;
  const slow: typeof catalog.load = async (type, version) => {
    await turn();
    return catalog.load(type, version);
  };
  const routes = createRoutes({
    ...server.services,
    catalog: { ...catalog, manifest: catalog.manifest, load: slow },
  });
  await flowChanges.emit({ type: "published", workspaceId: "", flowId: "f", version: 1 });
  expect(routes.table.find("POST", "orders")).toMatchObject({ target: { flowId: "f" } });
  routes.close();
});
