import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

const code = (text: string, id = "code") => ({ id, type: "code.javascript", params: { code: text } });

test("while the code of one execution never ends, others run, with code or without", async () => {
  const flows = [
    flowOf("endless", [hook("endless", "lastNode"), code("for (;;) {}")]),
    flowOf("greedy", [
      hook("greedy", "lastNode"),
      code("const l = []; for (;;) l.push(new ArrayBuffer(1e6))"),
    ]),
    flowOf("sums", [hook("sums", "lastNode"), code("return { sum: items[0].json.body.a + 1 }")]),
    flowOf("plain", [hook("plain", "lastNode"), set("end", { done: true })]),
  ];
  const { server } = await serverWith(flows, { sandbox: { threads: 2, timeMs: 3000 } });
  const call = (path: string) => send(server.url, `/webhook/${path}`, { method: "POST", json: { a: 1 } });
  let ended = 0;
  const bombs = ["endless", "greedy"].map(async (path) => {
    const { status } = await call(path);
    ended += 1;
    return status;
  });
  for (let round = 0; round < 5; round++)
    expect(await (await call("plain")).json()).toMatchObject({ done: true });
  expect(ended).toBeLessThan(2);
  for (let round = 0; round < 5; round++) expect(await (await call("sums")).json()).toEqual({ sum: 2 });
  expect(await Promise.all(bombs)).toEqual([500, 500]);
  expect(await (await call("sums")).json()).toEqual({ sum: 2 });
});

test("a cancelled execution takes its code with it, and stopping the server waits for none", async () => {
  const { server, owner } = await serverWith([flowOf("f", [hook("f", "immediately"), code("for (;;) {}")])], {
    sandbox: { threads: 1, timeMs: 3_600_000 },
  });
  for (let n = 0; n < 2; n++) await send(server.url, "/webhook/f", { method: "POST", json: {} });
  const { items } = await owner.client.executions.list({});
  expect(items).toHaveLength(2);
  const [second, first] = items;
  await owner.client.executions.cancel({ id: first?.id ?? "" });
  await expect
    .poll(async () => (await owner.client.executions.get({ id: first?.id ?? "" })).status)
    .toBe("cancelled");
  expect((await owner.client.executions.get({ id: second?.id ?? "" })).status).toBe("running");
  await server.stop();
});
