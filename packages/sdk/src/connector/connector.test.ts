import { expect, test } from "vitest";
import { defineCredential } from "../credential.ts";
import type { ActionDefinition } from "../node.ts";
import { nodeManifest } from "../manifest.ts";
import { runNode, testServer } from "../testing/index.ts";
import type { ReceivedRequest, ServedAnswer } from "../testing/index.ts";
import { defineConnector, operation } from "./define.ts";
import { connectorNodes } from "./nodes.ts";
import { cursor, nextLink, pageNumber } from "./paging.ts";
import type { Paging } from "./paging.ts";

const acmeKey = defineCredential({
  type: "acme.key",
  label: "Acme key",
  params: { key: { kind: "secret", label: "Key" } },
  apply: ({ request, values }) => ({ ...request, headers: { ...request.headers, "X-Key": values.key } }),
});

function acme(baseUrl: string, page?: Paging): Record<"create" | "get" | "list", ActionDefinition> {
  const [create, get, list] = connectorNodes(
    defineConnector({
      type: "acme",
      version: 2,
      label: "Acme",
      icon: "ticket",
      baseUrl,
      credential: acmeKey,
      resources: {
        ticket: {
          create: operation({
            label: "Create a ticket",
            effect: "write",
            idempotency: "header",
            params: { title: { kind: "text", label: "Title" } },
            request: ({ title }) => ({ method: "POST", url: "/tickets", body: { title } }),
            sample: { id: 7, title: "Printer on fire" },
          }),
          get: operation({
            label: "Get a ticket",
            effect: "read",
            params: { id: { kind: "text", label: "Id" } },
            request: ({ id }) => ({ url: `/tickets/${id}` }),
            sample: { id: 7 },
          }),
          list: operation({
            label: "List tickets",
            effect: "read",
            version: 3,
            params: {
              state: { kind: "choice", label: "State", options: ["open", "closed"], default: "open" },
            },
            request: ({ state }) => ({ url: "/tickets", query: { state } }),
            pick: "data.tickets",
            ...(page && { page }),
            sample: { id: 7 },
          }),
        },
      },
    }),
  );
  if (!create || !get || !list) throw new Error("An operation is missing");
  return { create, get, list };
}

/** Lists through a server that answers page after page, and gives the ids and what was asked. */
async function listPages(page: Paging, answer: (request: ReceivedRequest, index: number) => ServedAnswer) {
  let index = 0;
  await using server = await testServer((request) => answer(request, index++));
  const { outputs } = await runNode(acme(`${server.url}/v1`, page).list);
  return {
    ids: outputs["main"]?.map((item) => item.json["id"]),
    asked: server.requests.map((request) => `${request.path}?${request.query.toString()}`),
  };
}

const tickets = (...ids: number[]) => ({ tickets: ids.map((id) => ({ id })) });

test("each operation becomes a node type", () => {
  const { create, list } = acme("https://api.acme.test/v1");
  expect(nodeManifest(create)).toEqual({
    kind: "action",
    type: "acme.ticket.create",
    version: 2,
    label: "Create a ticket",
    icon: "ticket",
    group: "Acme",
    params: { title: { kind: "text", label: "Title" } },
    inputs: ["main"],
    outputs: ["main"],
    effect: "write",
    idempotent: true,
    credential: { types: ["acme.key"], optional: false },
    sample: [{ id: 7, title: "Printer on fire" }],
  });
  expect([create.idempotent, list.idempotent, list.version]).toEqual([true, false, 3]);
  expect(Object.keys(create)).not.toContain("pick");
});

test("sends the request with credential and idempotency key, and gives the answer as an item", async () => {
  await using server = await testServer(() => ({ status: 201, body: { id: 8 } }));
  const { outputs } = await runNode(acme(`${server.url}/v1`).create, {
    params: { title: "Help" },
    credential: { definition: acmeKey, values: { key: "s3cret" } },
  });
  expect(outputs).toEqual({ main: [{ json: { id: 8 }, from: 0 }] });
  expect(server.requests[0]).toMatchObject({
    method: "POST",
    path: "/v1/tickets",
    text: '{"title":"Help"}',
    headers: {
      "x-key": "s3cret",
      "idempotency-key": "test-idempotency-key",
      "content-type": "application/json",
    },
  });
});

test("reads carry no idempotency key", async () => {
  await using server = await testServer(() => ({}));
  const { outputs } = await runNode(acme(server.url).get, { params: { id: "7" } });
  expect(server.requests[0]?.headers["idempotency-key"]).toBeUndefined();
  expect(outputs["main"]).toEqual([{ json: {}, from: 0 }]);
});

test.for(["../../admin", "/../../x", "..\\..\\..\\x", "%2e%2e/%2e%2e/x"])(
  "an id such as %s cannot lead out of the base",
  async (id) => {
    const { get } = acme("https://api.acme.test/v1");
    await expect(runNode(get, { params: { id } })).rejects.toThrow("leads out of https://api.acme.test/v1");
  },
);

test("without pages, the picked part becomes items, and a part that is not there none", async () => {
  await using server = await testServer(({ query }) => ({
    body: query.get("state") === "open" ? { data: tickets(1, 2) } : {},
  }));
  const { list } = acme(server.url);
  const ids = async (state: string) =>
    (await runNode(list, { params: { state } })).outputs["main"]?.map((item) => item.json["id"]);
  expect([await ids("open"), await ids("closed")]).toEqual([[1, 2], []]);
});

test("follows a cursor until there is none", async () => {
  const { ids, asked } = await listPages(cursor("meta.next", { query: "after" }), (_request, index) => ({
    body: { data: tickets(index), meta: { next: index < 2 ? `c${index}` : null } },
  }));
  expect(ids).toEqual([0, 1, 2]);
  expect(asked).toEqual([
    "/v1/tickets?state=open",
    "/v1/tickets?state=open&after=c0",
    "/v1/tickets?state=open&after=c1",
  ]);
});

test("follows links in the answer or in its header", async () => {
  const inBody = await listPages(nextLink("next"), ({ query }) => ({
    body: {
      data: tickets(Number(query.get("p") ?? 0)),
      ...(query.get("p") === null && { next: "/v1/more?p=1" }),
    },
  }));
  expect(inBody).toEqual({ ids: [0, 1], asked: ["/v1/tickets?state=open", "/v1/more?p=1"] });

  const link = '</v1/tickets?p=0>; rel="prev", </v1/tickets?p=2>; rel="next"';
  const inHeader = await listPages(nextLink(), ({ query }) => ({
    body: { data: tickets(1) },
    headers: query.has("p") ? {} : { link },
  }));
  expect(inHeader.asked).toEqual(["/v1/tickets?state=open", "/v1/tickets?p=2"]);
});

test("does not carry the credential to another server", async () => {
  const elsewhere = listPages(nextLink("next"), () => ({
    body: { data: tickets(1), next: "https://evil.test/v1" },
  }));
  await expect(elsewhere).rejects.toThrow("another server (https://evil.test)");
});

test("counts pages until one is empty, or not full", async () => {
  const pages = [tickets(1, 2), tickets(3, 4), tickets()];
  const untilEmpty = await listPages(pageNumber(), (_request, index) => ({ body: { data: pages[index] } }));
  expect(untilEmpty).toEqual({
    ids: [1, 2, 3, 4],
    asked: [
      "/v1/tickets?state=open&page=1",
      "/v1/tickets?state=open&page=2",
      "/v1/tickets?state=open&page=3",
    ],
  });

  const sized = pageNumber({ query: "p", first: 0, size: { query: "limit", value: 2 } });
  const untilShort = await listPages(sized, (_request, index) => ({
    body: { data: index === 0 ? tickets(1, 2) : tickets(3) },
  }));
  expect(untilShort.asked).toEqual([
    "/v1/tickets?state=open&limit=2&p=0",
    "/v1/tickets?state=open&limit=2&p=1",
  ]);
});

test("gives up on a list that never ends", async () => {
  await expect(listPages(cursor("next"), () => ({ body: { next: "again" } }))).rejects.toThrow(
    "goes on after 1000 pages",
  );
});
