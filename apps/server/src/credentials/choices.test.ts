import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testServer } from "@weft/sdk/testing";
import { afterAll, expect, test } from "vitest";
import { serverWith } from "../testing/publish.ts";

const nodesDir = mkdtempSync(join(tmpdir(), "weft-choices-"));
afterAll(() => rmSync(nodesDir, { recursive: true }));
writeFileSync(
  join(nodesDir, "acme.ts"),
  `import { connectorNodes, defineCredential, operation } from "@weft/sdk";
  export const key = defineCredential({
    type: "acme.key", label: "Key",
    params: { site: { kind: "text", label: "Site" }, key: { kind: "secret", label: "Key" } },
    apply: ({ request, values }) => ({ ...request, headers: { ...request.headers, "X-Key": values.key } }),
  });
  const text = { kind: "text", label: "Shop", optional: true };
  export const nodes = connectorNodes({
    type: "acme", version: 1, label: "Acme", credential: key, baseUrl: ({ site }) => site,
    error: ({ body }) => body.error && { reason: body.error },
    choices: { boards: {
      needs: ["shop"],
      request: ({ params }) => ({ url: "/boards", query: { shop: params.shop } }),
      pick: "boards",
      option: ({ id, name }) => ({ value: id, label: name }),
    } },
    resources: { card: { create: operation({
      label: "Create a card", effect: "write",
      params: { shop: text, board: { kind: "remote", load: "boards", label: "Board" } },
      request: ({ board }) => ({ method: "POST", url: "/cards", body: { board } }),
      sample: { id: 1 },
    }) } },
  });`,
);

writeFileSync(
  join(nodesDir, "line.ts"),
  `import { once } from "node:events";
  import { defineAction, defineCredential } from "@weft/sdk";
  export const door = defineCredential({
    type: "line.door", label: "Door", params: { port: { kind: "number", label: "Port" } },
    apply: ({ request }) => request,
  });
  export const say = defineAction({
    type: "line.say", version: 1, label: "Say", effect: "none", credential: door,
    params: { room: { kind: "remote", load: "rooms", label: "Room" } },
    choices: { rooms: async ({ ctx }) => {
      const { port } = (await ctx.credential()).values;
      const reached = await ctx.reach({ host: "127.0.0.1", port, shown: { method: "READ", url: "line://rooms" } });
      const [rooms] = await once(await reached.connect(), "data");
      return String(rooms).split(",").map((room) => ({ value: room, label: room }));
    } },
    run: ({ item }) => item,
  });`,
);

async function acme(answer: () => { status?: number; body: unknown }) {
  const system = await testServer(answer);
  const { owner, server } = await serverWith([], { nodesDir });
  const values = { site: system.url, key: "canary-key-91" };
  const { id } = await owner.client.credentials.create({ type: "acme.key", name: "Acme", values });
  const { flow } = await owner.client.flows.create({});
  const ask = (more: object = {}) =>
    owner.client.credentials.choices({
      id,
      flow: flow.id,
      type: "acme.card.create",
      load: "boards",
      params: { shop: "7" },
      ...more,
    });
  return { ask, system, server, owner };
}

test("what can be chosen comes from the other system, with the credential", async () => {
  const boards = [
    { id: "b1", name: "Sales" },
    { id: "b2", name: "Support" },
  ];
  const { ask, system } = await acme(() => ({ body: { boards } }));
  expect(await ask()).toEqual({
    options: [
      { value: "b1", label: "Sales" },
      { value: "b2", label: "Support" },
    ],
  });
  expect(system.requests[0]?.headers["x-key"]).toBe("canary-key-91");
  expect(await ask({ search: "sup" })).toEqual({ options: [{ value: "b2", label: "Support" }] });
  expect(await ask({ params: { shop: "={{ $json.shop }}" } })).toMatchObject({
    error: { code: "choices-need" },
  });
  await system.close();
});

test("they may come over a connection that is not HTTP, which is closed after", async () => {
  let closed = 0;
  const system = createServer((socket) => {
    socket.on("error", () => {}).on("close", () => (closed += 1));
    socket.write("a,b");
  });
  await new Promise<void>((done) => system.listen(0, "127.0.0.1", done));
  const { owner } = await serverWith([], { nodesDir });
  const { port } = system.address() as AddressInfo;
  const { id } = await owner.client.credentials.create({ type: "line.door", name: "Door", values: { port } });
  const { flow } = await owner.client.flows.create({});
  const asked = { id, flow: flow.id, type: "line.say", load: "rooms", params: {} };
  expect(await owner.client.credentials.choices(asked)).toMatchObject({
    options: [{ value: "a" }, { value: "b" }],
  });
  await expect.poll(() => closed).toBe(1);
  system.close();
});

test("why there is nothing to choose is told without what is secret", async () => {
  const { ask, system } = await acme(() => ({ status: 403, body: { error: "canary-key-91 may not" } }));
  const answer = await ask();
  expect(answer).toMatchObject({ error: { code: "connector-access", values: { system: "Acme" } } });
  expect(JSON.stringify(answer)).not.toContain("canary-key-91");
  await system.close();
});

test("a credential of another type, a strange parameter or a flow of nobody give nothing", async () => {
  const { ask, system, owner } = await acme(() => ({ body: { boards: [] } }));
  const other = await owner.client.credentials.create({
    type: "http.bearer",
    name: "Other",
    values: { token: "t" },
  });
  for (const more of [{ id: other.id }, { load: "constructor" }, { type: "data.set" }, { flow: "none" }])
    await expect(ask(more)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(system.requests).toEqual([]);
  await system.close();
});
