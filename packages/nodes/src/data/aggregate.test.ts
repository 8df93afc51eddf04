import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataAggregate } from "./aggregate.ts";

type Params = ParamsOf<typeof dataAggregate.params>;

async function collected(items: readonly (Item | JsonObject)[], params: Partial<Params>) {
  const { outputs } = await runNode(dataAggregate, { items, params });
  expect(outputs["main"]).toHaveLength(1);
  return outputs["main"]?.[0];
}

const fields = (...rows: readonly (readonly [field: string, name?: string])[]) => ({
  fields: rows.map(([field, name = ""]) => ({ field, name })),
});

const people = [
  { id: 1, who: { mail: "a@x.test" }, tags: ["x", null] },
  { id: 2, who: {}, tags: [] },
  { id: null, who: { mail: "ż@x.test" }, tags: ["y"] },
];

test.for<[string, Partial<Params>, JsonObject]>([
  ["a field", fields(["id"]), { id: [1, 2] }],
  ["under another name", fields(["who.mail", "mails"]), { mails: ["a@x.test", "ż@x.test"] }],
  ["a path stays a path", fields(["who.mail"]), { who: { mail: ["a@x.test", "ż@x.test"] } }],
  ["several fields", fields(["id", "ids"], ["tags"]), { ids: [1, 2], tags: [["x"], [], ["y"]] }],
  ["lists joined", { ...fields(["tags"]), mergeLists: true }, { tags: ["x", "y"] }],
  [
    "with what is missing",
    { ...fields(["id"], ["who.mail", "mails"]), keepMissing: true },
    { id: [1, 2, null], mails: ["a@x.test", null, "ż@x.test"] },
  ],
  [
    "lists joined with what is missing",
    { ...fields(["tags"]), keepMissing: true, mergeLists: true },
    { tags: ["x", null, "y"] },
  ],
  ["a field that no item has", fields(["nothing"]), { nothing: [] }],
])("%s", async ([, params, json]) => {
  expect(await collected(people, params)).toEqual({ json, from: [0, 1, 2] });
});

test.for<[string, Partial<Params>, JsonObject]>([
  ["whole items", {}, { data: people }],
  ["in a field of an object", { to: "all.people" }, { all: { people } }],
  [
    "selected fields, and no items without any",
    { include: "selected", names: "who.mail" },
    { data: [{ who: { mail: "a@x.test" } }, { who: { mail: "ż@x.test" } }] },
  ],
  [
    "all but some fields",
    { include: "except", names: "tags, who" },
    { data: [{ id: 1 }, { id: 2 }, { id: null }] },
  ],
])("%s", async ([, params, json]) => {
  expect((await collected(people, { mode: "items", ...params }))?.json).toEqual(json);
});

test("one item for each combination of the fields to group by, which says what came into it", async () => {
  const items = [
    { json: { who: { id: 1 }, ok: true, n: 1 } },
    { json: { who: { id: 2 }, n: 2 } },
    { json: { who: { id: 1 }, ok: true, n: 3 } },
    { json: { who: { id: "1" }, ok: true, n: 4 } },
  ];
  const params = { ...fields(["n"]), groupBy: "who.id, ok" };
  const { outputs } = await runNode(dataAggregate, { params, items });
  expect(outputs["main"]).toEqual([
    { json: { who: { id: 1 }, ok: true, n: [1, 3] }, from: [0, 2] },
    { json: { who: { id: 2 }, ok: null, n: [2] }, from: [1] },
    { json: { who: { id: "1" }, ok: true, n: [4] }, from: [3] },
  ]);
  const whole = await runNode(dataAggregate, { params: { mode: "items", groupBy: "ok" }, items });
  expect(whole.outputs["main"]?.map(({ json }) => json)).toEqual([
    { ok: true, data: [items[0]?.json, items[2]?.json, items[3]?.json] },
    { ok: null, data: [items[1]?.json] },
  ]);
  expect((await runNode(dataAggregate, { params, items: [] })).outputs["main"]).toEqual([]);
});

test("dots belong to names when the flow says so", async () => {
  const items = [{ "a.b": 1, a: { b: 2 } }];
  expect((await collected(items, { ...fields(["a.b"]), dotPaths: false }))?.json).toEqual({ "a.b": [1] });
  expect((await collected([{ a: { b: 2 } }], fields(["a.b", "n"])))?.json).toEqual({ n: [2] });
});

const file = (id: string) => ({ id, name: `${id}.pdf`, type: "application/pdf", size: 1 });

test("files of all items, each name once, each content once when asked", async () => {
  const items = [
    { json: {}, files: { data: file("0a"), data_1: file("0b") } },
    { json: {}, files: { data: file("0c") } },
    { json: {} },
    { json: {}, files: { data: file("0a") } },
  ];
  const params = { mode: "items", withFiles: true } as const;
  expect((await collected(items, params))?.files).toEqual({
    data: file("0a"),
    data_1: file("0b"),
    data_2: file("0c"),
    data_3: file("0a"),
  });
  expect((await collected(items, { ...params, uniqueFiles: true }))?.files).toEqual({
    data: file("0a"),
    data_1: file("0b"),
    data_2: file("0c"),
  });
  expect(await collected(items, { mode: "items" })).not.toHaveProperty("files");
});

test.for<[Partial<Params>, string]>([
  [fields([""]), "A field has no name."],
  [fields(["id"], ["other", "id"]), "Two results have the name “id”."],
  [fields(["id", "__proto__"]), "“__proto__” cannot be used as a field name."],
  [{ mode: "items", to: "constructor.x" }, "“constructor” cannot be used as a field name."],
])("%j says what is wrong", async ([params, message]) => {
  await expect(collected(people, params)).rejects.toThrow(message);
});

test("no items and ten thousand", async () => {
  expect((await collected([], { mode: "items" }))?.json).toEqual({ data: [] });
  const items = Array.from({ length: 10_000 }, (_, n) => ({ n }));
  const made = (await collected(items, fields(["n"])))?.json["n"];
  expect(made).toHaveLength(10_000);
});
