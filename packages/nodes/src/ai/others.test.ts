import { runNode, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { aiClassify } from "./classify.ts";
import { aiEmbed } from "./embed.ts";
import { misfit } from "./json-schema.ts";
import { accessTo, asked, playedModel } from "./testing.ts";

const category = (name: string, more: object = {}) => ({ name, description: "", id: undefined, ...more });
const categories = [category("Complaint", { description: "Broken" }), category("Praise", { id: "praise" })];
const params = { model: "m", text: "My parcel is broken", categories };

test("an item goes to the output of its category, and says which", async () => {
  await using server = await playedModel(
    '{"category": "Complaint"}',
    '{"category": "Praise"}',
    '{"category": "(none)"}',
  );
  const { outputs } = await runNode(aiClassify, {
    credential: accessTo(server),
    params,
    items: [{ n: 1 }, { n: 2 }, { n: 3 }],
  });
  const jsons = Object.entries(outputs).map(([handle, items]) => [handle, items.map(({ json }) => json)]);
  expect(Object.fromEntries(jsons)).toEqual({
    0: [{ n: 1, category: "Complaint" }],
    praise: [{ n: 2, category: "Praise" }],
    else: [{ n: 3, category: null }],
  });
  expect(JSON.stringify(asked(server)["messages"])).toContain("- Complaint: Broken");
});

test("several categories at once, or none; items may stay as they are", async () => {
  await using server = await playedModel('{"category": ["Praise", "Complaint"]}', '{"category": []}');
  const { outputs } = await runNode(aiClassify, {
    credential: accessTo(server),
    params: { ...params, several: true, into: "" },
    items: [{ n: 1 }, { n: 2 }],
  });
  expect(outputs["0"]?.[0]?.json).toEqual({ n: 1 });
  expect(outputs["praise"]?.[0]?.json).toEqual({ n: 1 });
  expect(outputs["else"]?.[0]?.json).toEqual({ n: 2 });
});

test.each([[[]], [[category("A"), category(" A")]], [[category("")]]])(
  "categories have to be told apart (%#)",
  async (unclear) => {
    await using server = await playedModel("");
    await expect(
      runNode(aiClassify, { credential: accessTo(server), params: { ...params, categories: unclear } }),
    ).rejects.toMatchObject({ code: "ai-categories" });
  },
);

test("texts become vectors, many in one request, in their order", async () => {
  await using server = await testServer((request) => {
    const { input } = request.json() as { input: string[] };
    const data = input.map((text, index) => ({ object: "embedding", index, embedding: [text.length, 0.5] }));
    return { body: { object: "list", data: data.toReversed(), model: "m" } };
  });
  const items = Array.from({ length: 100 }, (_, n) => ({ text: "x".repeat(n + 1) }));
  const { outputs } = await runNode(aiEmbed, {
    credential: accessTo(server),
    params: { model: "m", dimensions: 2 },
    paramsAt: (item) => ({ text: String(item.json["text"]) }),
    items,
  });
  expect(server.requests).toHaveLength(2);
  expect(asked(server, 1)).toMatchObject({ model: "m", dimensions: 2 });
  expect(outputs["main"]?.map(({ json }) => json["embedding"])).toEqual(items.map((_, n) => [n + 1, 0.5]));
  expect(outputs["main"]?.[99]?.from).toBe(99);
});

test("what are no vectors is said", async () => {
  await using server = await testServer(() => ({ body: { data: [] } }));
  const run = (text: string) =>
    runNode(aiEmbed, { credential: accessTo(server), params: { model: "m", text } });
  await expect(run("a")).rejects.toMatchObject({ code: "ai-vectors" });
  await expect(run(" ")).rejects.toMatchObject({ code: "ai-empty" });
});

test("the models to choose from are those of the service", async () => {
  const ids = ["models/gemini-2.5-pro", "gpt-4.1", "gpt-4.1-mini"];
  await using server = await testServer(() => ({ body: { data: [...ids.map((id) => ({ id })), {}] } }));
  const { values } = accessTo(server);
  const ctx = {
    http: async ({ url }: { url: string }) => {
      const answer = await fetch(url);
      return { status: answer.status, headers: {}, body: await answer.json() };
    },
    reach: () => Promise.reject(new Error("not asked for")),
    disk: () => Promise.reject(new Error("not asked for")),
    signal: new AbortController().signal,
    credential: async () => ({ type: "ai", values }),
  };
  const models = aiEmbed.choices?.["models"];
  const chosen = async (search: string) =>
    (await models?.({ params: {}, search, ctx }))?.map(({ value }) => value);
  expect(await chosen("")).toEqual(["gemini-2.5-pro", "gpt-4.1", "gpt-4.1-mini"]);
  expect(await chosen(" 1-MINI")).toEqual(["gpt-4.1-mini"]);
  expect(server.requests[0]?.path).toBe("/v1/models");
});

const schema = {
  type: "object",
  properties: {
    a: { type: "integer", minimum: 1 },
    list: { type: "array", items: { $ref: "#/$defs/entry" }, maxItems: 2 },
    either: { anyOf: [{ type: "string", minLength: 2 }, { type: "null" }] },
    __proto__x: { const: 1 },
  },
  required: ["a"],
  additionalProperties: false,
  $defs: { entry: { type: "object", properties: { b: { type: "boolean" } }, required: ["b"] } },
};

test.each<[unknown, string | undefined]>([
  [{ a: 1, list: [{ b: true }], either: null }, undefined],
  [{ a: 1, either: "ok" }, undefined],
  [{}, "“a” is missing"],
  [{ a: 0 }, "“a” must be at least 1"],
  [{ a: 1.5 }, "“a” must be of the type integer"],
  [{ a: 1, c: 1 }, "“c” is not asked for"],
  [{ a: 1, list: [{ b: 1 }] }, "“list[0].b” must be of the type boolean"],
  [{ a: 1, list: [{ b: true }, { b: true }, { b: true }] }, "“list” must be at most 2"],
  [{ a: 1, either: "x" }, "“either” must be at least 2"],
  [JSON.parse('{"a": 1, "__proto__": 2}'), "“__proto__” is not asked for"],
  [[], "the answer must be of the type object"],
])("a schema says what does not fit: %j", (value, problem) => {
  expect(misfit(value, schema)).toBe(problem);
});
