import { expect, test } from "vitest";
import { hook, flowOf, set } from "./testing/flow-builder.ts";
import { serverWith } from "./testing/publish.ts";
import { password, send, signIn } from "./testing/server.ts";

const DAY = 86_400_000;

test.each([DAY, -DAY])("a clock that jumps by %d ms shuts nobody out and stops no flow", async (jump) => {
  let offset = 0;
  const clock = { now: () => Date.now() + offset };
  const limited = hook("orders", "lastNode");
  const { server, owner } = await serverWith([flowOf("orders", [limited, set("total", { total: 1 })])], {
    clock,
  });
  const order = async (): Promise<number> =>
    (await send(server.url, "/webhook/orders", { method: "POST", json: {} })).status;
  const tryPassword = (secret: string): Promise<Response> =>
    send(server.url, "/api/session", { method: "POST", json: { email: owner.email, password: secret } });
  expect(await order()).toBe(200);
  for (let tries = 0; tries < 10; tries++) expect((await tryPassword("a wrong password")).status).toBe(401);
  expect((await tryPassword("a wrong password")).status).toBe(429);

  for (const at of [jump, 0, jump]) {
    offset = at;
    expect(await order()).toBe(200);
    expect((await owner.fetch("/api/flows")).status).toBe(200);
    expect((await send(server.url, "/readyz")).status).toBe(200);
  }
  // The window of the wrong passwords is over, or was never in this time.
  expect((await signIn(server.url, owner.email, password)).cookie).not.toBe("");
  const { items } = await owner.client.executions.list({});
  expect(items.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded", "succeeded"]);
});
