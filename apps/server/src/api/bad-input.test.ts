import { contract } from "@weft/api";
import { expect, test } from "vitest";
import { rawRequest } from "../testing/raw-request.ts";
import { startTestServer } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

const routes = Object.entries(contract).flatMap(([group, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => {
    const { route } = procedure["~orpc"];
    return { name: `${group}.${name}`, method: route.method ?? "POST", path: `/api${route.path ?? ""}` };
  }),
);
const unknown = (path: string): string => path.replaceAll(/\{\w+\}/g, "1");
const json = { "content-type": "application/json" };

/** Bodies that no route may take, with what the answer must speak of. */
const bad: Record<string, { headers?: Record<string, string>; body: string; status: number; says: RegExp }> =
  {
    "broken JSON": { body: '{"a": 1,, }', status: 400, says: /line 1, column 9/ },
    "no JSON at all": { body: "hello", status: 400, says: /line 1, column 1/ },
    "a list": { body: "[]", status: 400, says: /must be a JSON object/ },
    "a number": { body: "7", status: 400, says: /must be a JSON object/ },
    "depth 1,000": { body: `{"a":${"[".repeat(1000)}${"]".repeat(1000)}}`, status: 400, says: /100 levels/ },
    "a reserved key": {
      body: '{"a":{"__proto__":{"admin":true}}}',
      status: 400,
      says: /"__proto__" is reserved/,
    },
    "another reserved key": { body: '{"constructor":{}}', status: 400, says: /"constructor" is reserved/ },
    "a form": {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "a=1",
      status: 415,
      says: /application\/json/,
    },
    multipart: {
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: "--x--",
      status: 415,
      says: /application\/json/,
    },
    "no content type": { headers: {}, body: "{}", status: 415, says: /application\/json/ },
    "a compressed body": {
      headers: { ...json, "content-encoding": "gzip" },
      body: "{}",
      status: 415,
      says: /content-encoding/,
    },
  };

test("no route takes a bad body, and each says why", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const wrong: string[] = [];
  for (const route of routes)
    for (const [what, { headers = json, body, status, says }] of Object.entries(bad)) {
      const answer = await ask(server.url, { ...route, headers: { cookie: owner.cookie, ...headers }, body });
      if (answer.status !== status || !says.test(String(answer.body["message"])))
        wrong.push(
          `${route.name} with ${what}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`,
        );
    }
  expect(wrong).toEqual([]);
  await stillWorks(owner);
});

test("no route takes 2 MB, from nobody and from somebody", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const body = JSON.stringify({ padding: "x".repeat(2 * 1024 * 1024) });
  const wrong: string[] = [];
  for (const route of routes)
    for (const cookie of ["", owner.cookie]) {
      const answer = await ask(server.url, { ...route, headers: { cookie, ...json }, body });
      // Flow files and OpenAPI documents may be larger; what is none is refused for that.
      const mayBeLarge =
        (route.path.startsWith("/api/flows") && ["POST", "PUT"].includes(route.method)) ||
        (route.path === "/api/apis" && route.method === "POST");
      if (answer.status !== (mayBeLarge && cookie !== "" ? 422 : 413))
        wrong.push(`${route.name}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
    }
  expect(wrong).toEqual([]);
  await stillWorks(owner);
});

test("wrong types in every field are refused with the names of the fields", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const wrong: string[] = [];
  for (const [group, procedures] of Object.entries(contract))
    for (const [name, procedure] of Object.entries(procedures)) {
      const { route, inputSchema } = procedure["~orpc"];
      const shape = (
        inputSchema as
          | { shape?: Record<string, { safeParse(value: unknown): { success: boolean } }> }
          | undefined
      )?.shape;
      const inPath = new Set([...(route.path ?? "").matchAll(/\{(\w+)\}/g)].map(([, key]) => key));
      const fields = Object.entries(shape ?? {}).filter(
        ([key, schema]) => !inPath.has(key) && !schema.safeParse({ a: [] }).success,
      );
      if (fields.length === 0 || route.method === "GET") continue;
      const body = JSON.stringify(Object.fromEntries(fields.map(([key]) => [key, { a: [] }])));
      const answer = await ask(server.url, {
        method: route.method ?? "POST",
        path: `/api${route.path ?? ""}`,
        headers: { cookie: owner.cookie, ...json },
        body,
      });
      const told = Object.keys((answer.body["data"] as { fields?: object } | undefined)?.fields ?? {});
      if (answer.status !== 422 || !fields.every(([key]) => told.some((path) => path.split(".")[0] === key)))
        wrong.push(`${group}.${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  expect(wrong).toEqual([]);
});

test("of a thousand mistakes a few are told in words, more by their field, and how many there are", async () => {
  const server = await startTestServer();
  const { cookie } = await server.setUp();
  const answer = await ask(server.url, {
    method: "POST",
    path: "/api/tables/x/rows",
    headers: { cookie, ...json },
    body: JSON.stringify({ rows: Array.from({ length: 1_000 }, () => 7) }),
  });
  expect(answer.status).toBe(422);
  const { message, data } = answer.body as { message: string; data: { fields: object } };
  expect(message).toMatch(/rows\.4: .+; and 995 more\.$/);
  expect(message).not.toContain("rows.5");
  expect(Object.keys(data.fields)).toHaveLength(50);
});

test.each(["__proto__=1", "a[__proto__][x]=1", "constructor[prototype]=1", "search[prototype]=1"])(
  "the query %s is refused",
  async (query) => {
    const server = await startTestServer();
    const owner = await server.setUp();
    const response = await owner.fetch(`/api/flows?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("reserved"),
    });
  },
);

test("unknown ids, unknown routes and odd addresses are 4xx", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  const asked = [
    "/api/flows/none",
    "/api/executions/none",
    "/api/none",
    "/api",
    "/api/flows/%00",
    "/api/flows/..%2f..%2fkey",
    "/api/flows/%E0%A4%A",
  ];
  for (const path of asked) {
    const answer = await ask(server.url, { method: "GET", path, headers: { cookie: owner.cookie } });
    expect([404, 422], path).toContain(answer.status);
    expect(answer.body["message"], path).toEqual(expect.any(String));
  }
  expect((await owner.fetch("/api/flows?limit=0")).status).toBe(422);
  for (const cursor of ["nonsense", "1", ":", ":ex_1", "1e3:ex_1", "-1:ex_1"])
    for (const list of ["flows", "executions"])
      expect((await owner.fetch(`/api/${list}?cursor=${cursor}`)).status, `${list} ${cursor}`).toBe(422);
});

async function stillWorks(owner: Member): Promise<void> {
  expect((await owner.client.flows.list({})).items).toEqual([]);
}

async function ask(
  url: string,
  call: { method: string; path: string; headers: Record<string, string>; body?: string },
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { status, bytes } = await rawRequest({ url, ...call, path: unknown(call.path) });
  return {
    status,
    body: bytes.length === 0 ? {} : (JSON.parse(bytes.toString()) as Record<string, unknown>),
  };
}
