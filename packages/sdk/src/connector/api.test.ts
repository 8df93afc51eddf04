import { expect, test } from "vitest";
import type { HttpRequest } from "../context.ts";
import { defineCredential } from "../credential.ts";
import type { JsonObject } from "../item.ts";
import type { ActionDefinition } from "../node.ts";
import { testContext } from "../testing/context.ts";
import { runNode, testServer } from "../testing/index.ts";
import { connectorApi } from "./api.ts";
import { operation } from "./define.ts";
import type { ConnectorBase } from "./define.ts";
import { connectorNodes } from "./nodes.ts";
import { pageNumber } from "./paging.ts";

const acmeKey = defineCredential({
  type: "acme.key",
  label: "Acme key",
  params: { key: { kind: "secret", label: "Key" } },
  apply: ({ request, values }) => ({ ...request, headers: { ...request.headers, "X-Key": values.key } }),
});

const tickets = (...ids: number[]) => ({ tickets: ids.map((id) => ({ id })) });

function gadget(baseUrl: string, more: Partial<ConnectorBase> = {}): ActionDefinition {
  const [list] = connectorNodes({
    type: "gadget",
    version: 1,
    label: "Gadget",
    baseUrl,
    credential: acmeKey,
    headers: { "X-Version": "2026-01" },
    error({ body }) {
      const told = body as { error?: string; hint?: string; later?: boolean } | undefined;
      if (told?.error === undefined) return undefined;
      const { error: reason, hint, later } = told;
      return { reason, ...(hint && { hint }), ...(later && { kind: "later" as const }) };
    },
    resources: {
      part: {
        list: operation({
          label: "List parts",
          effect: "read",
          params: { most: { kind: "number", label: "Most", default: 3 } },
          request: () => ({ url: "/parts", headers: { "X-Own": "1" } }),
          pick: "tickets",
          page: pageNumber(),
          most: ({ most }) => most,
          shape: ({ id }) => ({ number: id }),
          sample: { number: 1 },
        }),
      },
    },
    ...more,
  });
  if (!list) throw new Error("An operation is missing");
  return list;
}

test("takes as many items as are enough, in the shape that the operation gives them, with the connector's headers", async () => {
  await using server = await testServer(({ query }) => ({
    body: tickets(Number(query.get("page")) * 2 - 1, Number(query.get("page")) * 2),
  }));
  const { outputs } = await runNode(gadget(server.url));
  expect(outputs["main"]?.map(({ json }) => json)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  expect(server.requests).toHaveLength(2);
  expect(server.requests[0]?.headers).toMatchObject({ "x-version": "2026-01", "x-own": "1" });
});

test("the address may be in the credential", async () => {
  await using server = await testServer(() => ({ body: tickets(1) }));
  const node = gadget("", { baseUrl: ({ site }) => `${String(site)}/api` });
  const credential = { definition: acmeKey, values: { key: "k", site: server.url } };
  await runNode(node, { params: { most: 1 }, credential });
  expect(server.requests[0]?.path).toBe("/api/parts");
  const wrong = { definition: acmeKey, values: { key: "k", site: "https://my shop" } };
  await expect(runNode(node, { credential: wrong })).rejects.toMatchObject({
    code: "address-none",
    message: "“https://my shop/api” is not an address.",
  });
});

test.for([
  [200, { error: "no such part" }, "connector-content", false],
  [401, { error: "bad key" }, "connector-access", false],
  [404, { error: "gone" }, "connector-missing", false],
  [422, { error: "weight: too much" }, "connector-content", false],
  [503, { error: "tired" }, "connector-later", true],
  [200, { error: "busy", later: true }, "connector-later", true],
] as const)("a no with %s is told in the words of the system", async ([status, body, code, transient]) => {
  await using server = await testServer(() => ({ status, body }));
  const ran = runNode(gadget(server.url));
  await expect(ran).rejects.toMatchObject({
    code,
    transient,
    message: expect.stringContaining(body.error),
    details: { response: { status }, values: { system: "Gadget" } },
  });
});

test("a hint of the system's own is kept as it is", async () => {
  await using server = await testServer(() => ({ status: 400, body: { error: "no", hint: "Pay first." } }));
  await expect(runNode(gadget(server.url))).rejects.toMatchObject({ details: { hint: "Pay first." } });
});

test("choices come from the system, and are looked through where it cannot search", async () => {
  await using server = await testServer(({ query }) => ({
    body: { list: [{ id: 1, name: `Box of ${query.get("shop")}` }, { id: 2, name: "Shelf" }, { id: 3 }] },
  }));
  const node = gadget(server.url, {
    choices: {
      parts: {
        needs: ["most"],
        request: ({ params }) => ({ url: "/parts", query: { shop: params["most"] } }),
        pick: "list",
        option: ({ id, name }) => (typeof name === "string" ? { value: String(id), label: name } : undefined),
      },
    },
  });
  const { ctx } = testContext({ credential: { definition: acmeKey, values: { key: "k" } } });
  const ask = (params: JsonObject, search: string) => node.choices?.["parts"]?.({ params, search, ctx });
  expect(await ask({ most: 7 }, "")).toEqual([
    { value: "1", label: "Box of 7" },
    { value: "2", label: "Shelf" },
  ]);
  expect(await ask({ most: 7 }, "sHe")).toEqual([{ value: "2", label: "Shelf" }]);
  await expect(ask({}, "")).rejects.toMatchObject({
    code: "choices-need",
    details: { values: { label: "Most" } },
  });
});

test.each([
  [true, [true, true, undefined]],
  [undefined, [undefined, undefined, undefined]],
] as const)(
  "of a system whose GET requests change nothing (%s), those are sent in a dry run",
  async (looksByGet, expected) => {
    await using server = await testServer(() => ({ body: {} }));
    const { ctx } = testContext({ at: server.url });
    const asked: (boolean | undefined)[] = [];
    const heard = {
      ...ctx,
      http: (request: HttpRequest) => {
        asked.push(request.looks);
        return ctx.http(request);
      },
    };
    const system = {
      type: "a",
      version: 1,
      label: "A",
      baseUrl: server.url,
      ...(looksByGet && { looksByGet }),
    };
    const api = connectorApi(system, heard);
    await api.send({ url: "/x" });
    await api.list({ request: { url: "/x" } });
    await api.send({ method: "POST", url: "/x" });
    expect(asked).toEqual(expected);
  },
);
