import type { JsonObject, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataSummarize } from "./summarize.ts";

type Params = ParamsOf<typeof dataSummarize.params>;
type Row = Params["fields"][number];

const result = (how: Row["how"], field: string, more: Partial<Row> = {}): Row => ({
  how,
  field,
  separator: "commaSpace",
  customSeparator: "",
  includeEmpty: false,
  name: "",
  ...more,
});

async function summarize(items: readonly JsonObject[], fields: readonly Row[], params: Partial<Params> = {}) {
  const { outputs } = await runNode(dataSummarize, { items, params: { fields, ...params } });
  return outputs["main"]?.map(({ json }) => json);
}

const sales = [
  { region: "North", rep: "Ewa", amount: 10 },
  { region: "South", rep: "Jan", amount: 5 },
  { region: "North", rep: "Jan", amount: 20 },
  { region: "North", rep: "Ewa", amount: 30 },
];

test("groups are named by texts where the flow wants that, so that 5 and “5” are one", async () => {
  const items = [{ v: 5, n: 1 }, { v: "5", n: 2 }, { v: true, n: 4 }, { n: 8 }];
  expect(await summarize(items, [result("sum", "n")], { splitBy: "v", textGroups: true })).toEqual([
    { v: "5", sum_n: 3 },
    { v: "true", sum_n: 4 },
    { v: "null", sum_n: 8 },
  ]);
});

test("works out each result over all items, under the names that n8n gives them", async () => {
  const all = (
    ["append", "average", "concatenate", "count", "countUnique", "max", "min", "sum"] as const
  ).map((how) => result(how, "amount"));
  expect(await summarize(sales, all)).toEqual([
    {
      appended_amount: [10, 5, 20, 30],
      average_amount: 16.25,
      concatenated_amount: "10, 5, 20, 30",
      count_amount: 4,
      unique_count_amount: 4,
      max_amount: 30,
      min_amount: 5,
      sum_amount: 65,
    },
  ]);
});

test("groups by several fields: those of one region together, in the order in which they first come", async () => {
  const params = { splitBy: "region, rep" };
  expect(await summarize(sales, [result("sum", "amount")], params)).toEqual([
    { region: "North", rep: "Ewa", sum_amount: 40 },
    { region: "North", rep: "Jan", sum_amount: 20 },
    { region: "South", rep: "Jan", sum_amount: 5 },
  ]);
});

test("gives one item with the groups inside one another", async () => {
  const params = { splitBy: "region, rep", output: "one" } as const;
  expect(await summarize(sales, [result("sum", "amount")], params)).toEqual([
    {
      North: { Ewa: { sum_amount: 40 }, Jan: { sum_amount: 20 } },
      South: { Jan: { sum_amount: 5 } },
    },
  ]);
  expect(
    await summarize([{ v: 5 }, { v: "5" }, {}], [result("count", "")], { splitBy: "v", output: "one" }),
  ).toEqual([{ "5": { count: 2 }, null: { count: 1 } }]);
});

test("each group comes of its items", async () => {
  const { outputs } = await runNode(dataSummarize, {
    items: sales,
    params: { fields: [result("count", "")], splitBy: "region" },
  });
  expect(outputs["main"]).toEqual([
    { json: { region: "North", count: 3 }, from: [0, 2, 3] },
    { json: { region: "South", count: 1 }, from: [1] },
  ]);
});

test("values to group by keep their types; lists and objects are the same when they say the same", async () => {
  const items = [{ v: 5 }, { v: "5" }, { v: 5 }, { v: null }, {}, { v: [1] }, { v: [1] }];
  expect(await summarize(items, [result("count", "")], { splitBy: "v" })).toEqual([
    { v: 5, count: 2 },
    { v: "5", count: 1 },
    { v: null, count: 2 },
    { v: [1], count: 2 },
  ]);
});

test("leaves out items without a value to group by when asked", async () => {
  const items = [{ a: 1, b: 1 }, { a: 1, b: null }, { a: "", b: 1 }, { b: 1 }];
  const params = { splitBy: "a, b", skipUngrouped: true };
  expect(await summarize(items, [result("count", "")], params)).toEqual([{ a: 1, b: 1, count: 1 }]);
});

test("empty values count only when asked", async () => {
  const reviews = ["Great", "", null, null, "Bad", undefined, undefined].map((review) => ({ review }));
  const rows = (includeEmpty: boolean) =>
    (["count", "countUnique", "append", "concatenate"] as const).map((how) =>
      result(how, "review", { includeEmpty }),
    );
  expect(await summarize(reviews, rows(false))).toEqual([
    {
      count_review: 2,
      unique_count_review: 2,
      appended_review: ["Great", "Bad"],
      concatenated_review: "Great, Bad",
    },
  ]);
  expect(await summarize(reviews, rows(true))).toEqual([
    {
      count_review: 7,
      unique_count_review: 5,
      appended_review: ["Great", "", null, null, "Bad", null, null],
      concatenated_review: "Great, , , , Bad, , ",
    },
  ]);
});

test("nothing to add up comes to 0, and has no average, smallest or largest", async () => {
  const rows = (["sum", "average", "min", "max"] as const).map((how) => result(how, "v"));
  expect(await summarize([{ v: null }, { v: "" }], rows)).toEqual([
    { sum_v: 0, average_v: null, min_v: null, max_v: null },
  ]);
});

test("texts that are numbers are read as such, or left out", async () => {
  const items = [{ v: "9" }, { v: 1 }, { v: " 10.5 " }];
  const rows = (["sum", "average", "max"] as const).map((how) => result(how, "v"));
  expect(await summarize(items, rows)).toMatchObject([{ sum_v: 20.5, max_v: 10.5 }]);
  expect(await summarize(items, rows.slice(0, 2), { others: "leaveOut" })).toEqual([
    { sum_v: 1, average_v: 1 },
  ]);
  const message = "“v” cannot be added up: item 2 has “3,14” there, which is not a number.";
  await expect(summarize([{ v: 1 }, { v: "3,14" }], rows)).rejects.toThrow(message);
  expect(await summarize([{ v: 1 }, { v: "3,14" }], rows.slice(0, 1), { others: "leaveOut" })).toEqual([
    { sum_v: 1 },
  ]);
});

test("the smallest and largest of texts, such as dates, are by their characters", async () => {
  const items = [{ at: "2026-02-01" }, { at: "2025-12-31" }, { at: "2026-10-01" }];
  expect(await summarize(items, [result("min", "at"), result("max", "at")])).toEqual([
    { min_at: "2025-12-31", max_at: "2026-10-01" },
  ]);
});

test.for<[Partial<Row>, string]>([
  [{ separator: "comma" }, 'a,{"b":1},2'],
  [{ separator: "line" }, 'a\n{"b":1}\n2'],
  [{ separator: "space" }, 'a {"b":1} 2'],
  [{ separator: "nothing" }, 'a{"b":1}2'],
  [{ separator: "other", customSeparator: " | " }, 'a | {"b":1} | 2'],
])("one text with %j is %j", async ([more, text]) => {
  const items = [{ v: "a" }, { v: { b: 1 } }, { v: 2 }];
  expect(await summarize(items, [result("concatenate", "v", more)])).toEqual([{ concatenated_v: text }]);
});

test("names of results have no dots, brackets or spaces unless they are given", async () => {
  const items = [{ customer: { "home city": "Łódź" }, lines: [{ price: 2 }] }];
  const rows = [result("sum", "lines[0].price"), result("max", "lines[0].price", { name: "Best price" })];
  expect(await summarize(items, rows, { splitBy: "customer.home city" })).toEqual([
    { customer_home_city: "Łódź", sum_lines0_price: 2, "Best price": 2 },
  ]);
  expect(await summarize([{ "a.b": 2 }], [result("sum", "a.b")], { dotPaths: false })).toEqual([
    { sum_a_b: 2 },
  ]);
});

test.for<[Row[], Partial<Params>, string]>([
  [[result("sum", "total")], {}, "No item has the field “total”."],
  [[result("sum", "amount")], { splitBy: "city" }, "No item has the field “city”."],
  [[result("sum", "")], {}, "A field has no name."],
  [[result("sum", "amount"), result("sum", "amount")], {}, "Two results have the name “sum_amount”."],
  [
    [result("sum", "amount", { name: "region" })],
    { splitBy: "region" },
    "Two results have the name “region”.",
  ],
])("%j with %j says what is wrong", async ([rows, params, message]) => {
  await expect(summarize(sales, rows, params)).rejects.toThrow(message);
});

test("a field that no item has can be taken as empty", async () => {
  const { outputs, logs } = await runNode(dataSummarize, {
    items: sales,
    params: { fields: [result("sum", "total"), result("count", "total")], whenNotFound: "empty" },
  });
  expect(outputs["main"]).toMatchObject([{ json: { sum_total: 0, count_total: 0 } }]);
  expect(logs).toEqual(["No item has the field “total”; it was taken as empty."]);
});

test("a value to group by that is a reserved name is only a name", async () => {
  const items = [{ v: "__proto__" }, { v: "constructor" }];
  const [one] = (await summarize(items, [result("count", "")], { splitBy: "v", output: "one" })) ?? [];
  expect(JSON.stringify(one)).toBe('{"__proto__":{"count":1},"constructor":{"count":1}}');
});
