import type { FieldRow, Item, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { dataSet } from "./set.ts";

const order = { orderId: "A-1", total: 10, customer: { name: "Anna", email: "anna@example.com" } };
const field = (name: string, value: unknown): FieldRow => ({ name, type: "any", value });

async function set(params: Partial<ParamsOf<typeof dataSet.params>>, item: Item = { json: order }) {
  const { outputs } = await runNode(dataSet, { items: [item], params });
  return outputs["main"]?.[0];
}

test("adds and changes fields, keeping the others and their order", async () => {
  const item = await set({ fields: [field("total", 153), field("source", "shop")] });
  expect(item?.json).toEqual({ ...order, total: 153, source: "shop" });
  expect(Object.keys(item?.json ?? {})).toEqual(["orderId", "total", "customer", "source"]);
});

test("the incoming item stays as it was", async () => {
  const json = Object.freeze({ customer: Object.freeze({ name: "Anna" }) });
  const item = await set(
    { fields: [field("customer.name", "Ewa"), field("a", 1), field("customer.city", "Łódź")] },
    { json },
  );
  expect(item?.json).toEqual({ customer: { name: "Ewa", city: "Łódź" }, a: 1 });
  expect(json).toEqual({ customer: { name: "Anna" } });
});

test("keeps nothing, only the named fields, or all but them", async () => {
  const fields = [field("added", true)];
  const names = "orderId, customer.email, no.such";
  expect((await set({ fields, keep: "none" }))?.json).toEqual({ added: true });
  expect((await set({ fields, keep: "selected", names }))?.json).toEqual({
    orderId: "A-1",
    customer: { email: "anna@example.com" },
    added: true,
  });
  expect((await set({ fields, keep: "except", names }))?.json).toEqual({
    total: 10,
    customer: { name: "Anna" },
    added: true,
  });
});

test("dots belong to the name when they do not reach into objects", async () => {
  const json = { "a.b": 1, "c.d": 2 };
  expect((await set({ fields: [field("x.y", 3)], dotPaths: false }, { json }))?.json).toEqual({
    ...json,
    "x.y": 3,
  });
  expect((await set({ keep: "selected", names: "c.d", dotPaths: false }, { json }))?.json).toEqual({
    "c.d": 2,
  });
});

test("takes all fields at once as JSON", async () => {
  expect(
    (await set({ mode: "json", json: { total: 5, "customer.name": "Ewa" }, keep: "none" }))?.json,
  ).toEqual({
    total: 5,
    customer: { name: "Ewa" },
  });
});

test.for<{ json: unknown }>([{ json: [1, 2] }, { json: "text" }, { json: 7 }])(
  "refuses $json instead of an object",
  async ({ json }) => {
    await expect(set({ mode: "json", json })).rejects.toThrow("is not an object");
  },
);

test("a value that is not there becomes null", async () => {
  expect((await set({ fields: [field("missing", undefined)], keep: "none" }))?.json).toEqual({
    missing: null,
  });
});

test("files stay with the item unless nothing is kept, or as the flow says", async () => {
  const files = { invoice: { id: "00", name: "a.pdf", type: "application/pdf", size: 1 } };
  expect((await set({}, { json: {}, files }))?.files).toEqual(files);
  expect((await set({ keep: "none" }, { json: {}, files }))?.files).toBeUndefined();
  expect((await set({ keep: "none", files: "always" }, { json: {}, files }))?.files).toEqual(files);
  expect((await set({ files: "never" }, { json: {}, files }))?.files).toBeUndefined();
});

test.for(["__proto__", "__proto__.polluted", "a.constructor", "prototype", "", "a..b"])(
  "refuses the field name %j",
  async (name) => {
    await expect(set({ fields: [field(name, "x")] })).rejects.toMatchObject({
      code: expect.stringMatching(/^field-/) as string,
    });
  },
);

test.for(["__proto__", "constructor", ""])("refuses the whole name %j too", async (name) => {
  await expect(set({ fields: [field(name, "x")], dotPaths: false })).rejects.toMatchObject({
    code: expect.stringMatching(/^field-/) as string,
  });
});
