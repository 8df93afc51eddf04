import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { flowOf, hook } from "../testing/flow-builder.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

const order = { orderId: "A-1001", price: 25.5, qty: 6 };

describe("what is turned away", () => {
  const types: [string, string, number, string][] = [
    ["application/json", '{"a":', 400, "malformed|valid JSON"],
    ["application/json", '{"__proto__":{"x":1}}', 400, "reserved"],
    ["application/json", "[".repeat(1000) + "]".repeat(1000), 400, "deeper"],
    ["application/json", `[${"{},".repeat(20_000)}{"a":1}]`, 200, ""],
    ["application/x-www-form-urlencoded", "constructor=1", 400, "reserved"],
    ["multipart/form-data", "--x--", 400, "boundary"],
    ["text/plain; charset=klingon", "x", 415, "klingon"],
    ["application/json", JSON.stringify("x".repeat(2_000_000)), 413, "larger than 1048576 bytes"],
  ];
  test("says why, and goes on answering", async () => {
    const { server, owner } = await serverWith([flowOf("f", [hook("orders", "lastNode")])]);
    for (const [type, body, status, why] of types) {
      const answer = await fetch(`${server.url}/webhook/orders`, {
        method: "POST",
        headers: { "content-type": type },
        body,
      });
      expect([type, answer.status]).toEqual([type, status]);
      if (why !== "") expect(((await answer.json()) as { error: string }).error).toMatch(new RegExp(why));
    }
    expect((await owner.client.executions.list({ limit: 200 })).items).toHaveLength(1);
  });

  test("a body that grows beyond the limit without saying so", async () => {
    const { server } = await serverWith([flowOf("f", [hook("orders", "lastNode")])], { bodyLimit: 10_000 });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${server.url}/webhook/orders`, { method: "POST" }, (response) => {
        response.resume().on("end", () => resolve(response.statusCode));
      }).on("error", reject);
      for (let i = 0; i < 20; i++) sending.write("x".repeat(1000));
      sending.end();
    });
    expect(status).toBe(413);
  });

  test("callers without the secret, which is kept nowhere", async () => {
    const { server, owner } = await serverWith([]);
    const key = await owner.client.credentials.create({
      type: "http.header",
      name: "Shop",
      values: { name: "X-Shop-Key", value: "canary-5d41402a" },
    });
    await publish(
      owner,
      flowOf("f", [hook("orders", "lastNode", { credential: key.id, params: { auth: "header" } })]),
    );
    const call = (headers: Record<string, string>) =>
      send(server.url, "/webhook/orders", { method: "POST", json: order, headers });
    expect((await call({})).status).toBe(401);
    expect((await call({ "x-shop-key": "canary-5d41402b" })).status).toBe(401);
    const answer = await call({ "x-shop-key": "canary-5d41402a" });
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining("canary")]);
    const [execution] = (await owner.client.executions.list({})).items;
    const stored = await owner.client.executions.get({ id: execution?.id ?? "" });
    expect(JSON.stringify(stored)).not.toContain("canary");
    expect(server.logged.join("")).not.toContain("canary");
  });
});

test.each(["body: () => 1", "body: 1n", "status: 99", "headers: null"])(
  "a custom trigger that answers with { %s } harms its own caller only",
  async (wrong) => {
    const nodesDir = mkdtempSync(join(tmpdir(), "weft-nodes-"));
    onTestFinished(() => rmSync(nodesDir, { recursive: true }));
    const code = `
      import { defineTrigger } from "@weft/sdk";
      const route = () => ({ methods: ["POST"], path: "odd", respond: "immediately", answer: { status: 200, ${wrong} } });
      const webhook = { route, receive: () => ({ items: [{ json: {} }] }) };
      export const odd = defineTrigger({ type: "acme.odd", version: 1, label: "Odd", params: {}, webhook });`;
    writeFileSync(join(nodesDir, "odd.mjs"), code);
    const flow = flowOf("f", [
      { id: "odd", type: "acme.odd" },
      { id: "end", type: "flow.noop" },
    ]);
    const { server } = await serverWith([flow], { nodesDir });
    const answer = await send(server.url, "/webhook/odd", { method: "POST", json: order });
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining("cannot be sent")]);
    expect((await send(server.url, "/readyz")).status).toBe(200);
  },
);

describe("names that every object has", () => {
  test("are ordinary fields of forms and queries", async () => {
    const { server } = await serverWith([flowOf("f", [hook("orders", "lastNode")])]);
    const fields = { toString: "1", valueOf: "2", hasOwnProperty: "3", __defineGetter__: "4" };
    const query = new URLSearchParams(fields).toString();
    const answer = await fetch(`${server.url}/webhook/orders?${query}`, {
      method: "POST",
      body: new URLSearchParams(fields),
    });
    expect(await answer.json()).toMatchObject({ body: fields, query: fields });
  });

  test("reach no item as header or query when they lead to a prototype", async () => {
    const { server } = await serverWith([flowOf("f", [hook("orders", "lastNode")])]);
    const reserved = ["__proto__", "constructor", "prototype"];
    const query = reserved.map((name) => `${name}=canary`).join("&");
    const headers = Object.fromEntries(reserved.map((name) => [name, "canary"]));
    const answer = await send(server.url, `/webhook/orders?${query}`, { method: "POST", json: {}, headers });
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining("canary")]);
  });
});
