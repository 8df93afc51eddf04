import { expect, test } from "vitest";
import { testServer } from "@weft/sdk/testing";
import { startTestServer } from "../testing/server.ts";

const document = (title: string, ...names: string[]) =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title, version: "2" },
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(
      names.map((name) => [
        `/${name}`,
        { post: { operationId: `create-${name}`, summary: `Utwórz: ${name}`, responses: {} } },
      ]),
    ),
  });

test("a document is read, searched, used and deleted", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const ask = async (path: string, json?: unknown, method = json === undefined ? "GET" : "POST") =>
    (
      await owner.fetch(`/api${path}`, { method, ...(json !== undefined && { json }) })
    ).json() as Promise<never>;

  const refused = await ask("/apis", { content: '{ "asyncapi": "2.0.0" }' });
  expect(refused).toMatchObject({
    error: { code: "openapi-version", values: { found: expect.any(String) as string } },
  });
  expect(await ask("/apis", {})).toMatchObject({ code: "INVALID_INPUT" });

  const { document: shop } = (await ask("/apis", { content: document("Shop", "order", "żądanie") })) as {
    document: { id: string };
  };
  await ask("/apis", { content: document("Bank", "order") });
  expect(await ask("/apis")).toMatchObject([
    { title: "Bank", operations: 1, usedBy: [] },
    { id: shop.id, title: "Shop", version: "2", operations: 2 },
  ]);

  expect(await ask("/api-operations?search=CREATE+order")).toMatchObject([
    { title: "Bank" },
    { title: "Shop", path: "/order" },
  ]);
  expect(await ask(`/api-operations?search=zadanie&api=${shop.id}`)).toMatchObject([
    { name: "create-żądanie" },
  ]);
  expect(await ask("/api-operations?search=100%25")).toEqual([]);
  expect(await ask(`/apis/${shop.id}/operation?name=create-order`)).toMatchObject({
    summary: "Utwórz: order",
    params: { api: shop.id, operation: "create-order", server: "https://api.example.com", method: "POST" },
    forms: { fields: {} },
  });
  expect(await ask(`/apis/${shop.id}/operation?name=nothing`)).toMatchObject({ code: "NOT_FOUND" });
  expect(await ask(`/apis/${shop.id}/refresh`, {})).toMatchObject({ code: "NOT_FOUND" });

  const node = {
    id: "a",
    type: "openapi.call",
    version: 1,
    name: "A",
    position: { x: 0, y: 0 },
    params: { api: shop.id },
  };
  await ask("/flows", {
    flow: { format: "weft/1", id: "f", name: "F", nodes: [node], edges: [] },
  });
  expect(await ask(`/apis/${shop.id}`, {}, "DELETE")).toMatchObject({
    code: "IN_USE",
    data: { usedBy: [{ id: "f", name: "F" }] },
  });
  await ask("/flows/f", {}, "DELETE");
  expect(await ask(`/apis/${shop.id}`, {}, "DELETE")).toEqual({ ok: true });
  expect(await ask("/api-operations?search=order")).toMatchObject([{ title: "Bank" }]);
});

test("a document at an address is fetched under the guard, and again when asked to", async () => {
  let served = document("Shop", "order");
  await using vendor = await testServer(() => ({ body: served }));
  const server = await startTestServer();
  const owner = await server.setUp();
  const post = async (path: string, json: object, method = "POST") =>
    (await owner.fetch(`/api${path}`, { method, json })).json() as Promise<never>;

  const url = `${vendor.url}/openapi.json`;
  expect(await post("/apis", { url })).toMatchObject({ error: { code: "blocked-address" } });
  const settings = (await (await owner.fetch("/api/settings")).json()) as object;
  await post("/settings", { ...settings, allowedHosts: ["127.0.0.1"] }, "PUT");
  const added = (await post("/apis", { url })) as { document: { id: string } };
  expect(added).toMatchObject({ document: { title: "Shop", url, operations: 1 } });
  served = document("Shop", "order", "refund");
  expect(await post(`/apis/${added.document.id}/refresh`, {})).toMatchObject({
    document: { id: added.document.id, operations: 2 },
  });
  served = "<html></html>";
  expect(await post(`/apis/${added.document.id}/refresh`, {})).toMatchObject({
    error: { code: "openapi-version" },
  });
});
