import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

test("what a called flow gave is kept for as long as its caller may need it", async () => {
  const shop = await otherSystem((_received, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify([{ n: 1 }, { n: 2 }]));
  });
  const wait = { key: "={{ `order ${$json.n}` }}", duration: "={{ $json.n === 1 ? 0 : 3600000 }}" };
  const { server, owner } = await serverWith([
    flowOf("order", [
      { id: "called", type: "core.called" },
      { id: "wait", type: "flow.wait", params: wait },
      set("end", { took: "={{ $json.n }}" }),
    ]),
    flowOf("orders", [
      hook("orders", "immediately"),
      { id: "list", type: "http.request", params: { url: shop.url } },
      { id: "call", type: "flow.call", params: { flow: "order", each: "each" } },
    ]),
    flowOf("other", [hook("other", "immediately")]),
    flowOf("gate", [
      hook("gate", "immediately"),
      { id: "open", type: "flow.changeWait", params: { key: "order 2", change: "now" } },
    ]),
  ]);
  const { client } = owner;
  const post = (path: string) => send(server.url, `/webhook/${path}`, { method: "POST", json: {} });
  const statuses = async (flow: string) =>
    (await client.executions.list({ flow })).items.map(({ status }) => status).toSorted();
  await post("orders");
  await expect.poll(() => statuses("order")).toEqual(["parked", "succeeded"]);
  const done = (await client.executions.list({ flow: "order", status: "succeeded" })).items[0]?.id ?? "";
  await expect(client.executions.remove({ id: done })).rejects.toMatchObject({ code: "IN_USE" });

  // Of what has finished nothing is kept but what is needed.
  await post("other");
  await expect.poll(() => statuses("other")).toEqual(["succeeded"]);
  const settings = await client.instance.settings();
  const retention = { days: null, executions: 1, megabytes: null };
  await client.instance.saveSettings({ ...settings, retention });
  await expect.poll(() => statuses("other")).toEqual([]);
  expect(await statuses("order")).toEqual(["parked", "succeeded"]);

  await post("gate");
  await expect.poll(() => statuses("orders")).toEqual(["succeeded"]);
  const { outputs } = await client.flows.lastItems({ id: "orders", node: "call" });
  expect(outputs["main"]?.map(({ json }) => json["took"])).toEqual([1, 2]);
});
