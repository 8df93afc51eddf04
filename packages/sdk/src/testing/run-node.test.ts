import { expect, test } from "vitest";
import { FormFields } from "../context.ts";
import { defineCredential } from "../credential.ts";
import { defineAction } from "../define.ts";
import { runNode, testServer } from "./index.ts";

const compare = defineAction({
  type: "data.compare",
  version: 1,
  label: "Compare",
  effect: "none",
  params: {
    value: { kind: "number", label: "Value" },
    limit: { kind: "number", label: "Limit", default: 0 },
    note: { kind: "text", label: "Note", optional: true },
  },
  outputs: ["pass", "fail"],
  run({ params: { value, limit, note }, item, ctx }) {
    if (note !== undefined) ctx.log(note);
    return value > limit ? { pass: item } : { fail: item };
  },
});

test("runs once for each item, with defaults, and keeps lineage", async () => {
  const { outputs, logs } = await runNode(compare, {
    items: [{ n: -1 }, { json: { n: 5 } }],
    params: { note: "seen" },
    paramsAt: ({ json }) => ({ value: Number(json["n"]) }),
  });
  expect(outputs).toEqual({ pass: [{ json: { n: 5 }, from: 1 }], fail: [{ json: { n: -1 }, from: 0 }] });
  expect(logs).toEqual(["seen", "seen"]);
});

test("says which parameter is missing or unknown", async () => {
  await expect(runNode(compare)).rejects.toThrow('The parameter "value" has no value and no default');
  const strange: Record<string, unknown> = { value: 1, colour: "red" };
  await expect(runNode(compare, { params: strange })).rejects.toThrow('no parameter "colour"');
});

test("rejects with what the node throws", async () => {
  const broken = defineAction({
    type: "x.broken",
    version: 1,
    label: "Broken",
    effect: "none",
    params: {},
    run() {
      throw new TypeError("no");
    },
  });
  await expect(runNode(broken)).rejects.toThrow(TypeError);
});

test("gives all inputs to a node that runs once", async () => {
  const join = defineAction({
    type: "x.join",
    version: 1,
    label: "Join",
    effect: "none",
    params: {},
    inputs: ["left", "right"],
    runAll: ({ items, inputs }) => [{ json: { left: items.length, right: inputs["right"]?.length } }],
  });
  const { outputs } = await runNode(join, { items: [{ a: 1 }, { a: 2 }], inputs: { right: [{ b: 1 }] } });
  expect(outputs).toEqual({ main: [{ json: { left: 2, right: 1 } }] });
});

const key = defineCredential({
  type: "x.key",
  label: "Key",
  params: { key: { kind: "secret", label: "Key" } },
  apply: ({ request, values }) => ({ ...request, query: { ...request.query, key: values.key } }),
});

const call = defineAction({
  type: "x.call",
  version: 1,
  label: "Call",
  effect: "write",
  credential: key,
  params: { url: { kind: "text", label: "URL" }, body: { kind: "json", label: "Body", default: {} } },
  async run({ params: { url, body }, ctx }) {
    const answer = await ctx.http({
      method: "POST",
      url,
      body: new FormFields({ body: body, tags: ["a", "b"] }),
    });
    ctx.respond({ status: 202 });
    const second = ctx.respond({ status: 500 });
    const file = await ctx.files.write({
      name: "a.txt",
      type: "text/plain",
      content: new TextEncoder().encode("hello"),
    });
    const text = await new Response(await ctx.files.read(file)).text();
    return { json: { status: answer.status, second, text, file: file.id.slice(0, 8), size: file.size } };
  },
});

test("really sends requests, with the credential, and records everything", async () => {
  await using server = await testServer(({ text }) => ({ status: 201, body: { text } }));
  const { outputs, requests, answer } = await runNode(call, {
    params: { url: server.url, body: { a: 1 } },
    credential: { definition: key, values: { key: "k1" } },
  });
  expect(server.requests[0]).toMatchObject({
    method: "POST",
    path: "/",
    text: "body=%7B%22a%22%3A1%7D&tags=a&tags=b",
  });
  expect(server.requests[0]?.query.get("key")).toBe("k1");
  expect(requests).toHaveLength(1);
  expect(requests[0]?.query).toBeUndefined();
  expect(answer).toEqual({ status: 202 });
  expect(outputs["main"]?.[0]?.json).toEqual({
    status: 201,
    second: false,
    text: "hello",
    file: "2cf24dba",
    size: 5,
  });
});

test.for([
  [404, false],
  [429, true],
  [500, true],
] as const)("an answer with status %i fails like the product (may pass: %s)", async ([status, transient]) => {
  await using server = await testServer(() => ({ status, body: { why: "x" } }));
  await expect(runNode(call, { params: { url: server.url } })).rejects.toMatchObject({
    transient,
    details: { response: { status, body: { why: "x" } } },
  });
});

test("a system that cannot be reached may come back", async () => {
  const server = await testServer(() => ({}));
  await server.close();
  await expect(runNode(call, { params: { url: server.url } })).rejects.toMatchObject({
    code: "network",
    transient: true,
  });
});
