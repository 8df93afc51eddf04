import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowRespond } from "./respond.ts";

const items = [{ id: 1 }, { id: 2 }];

test.for([
  ["the first item", {}, { status: 200, body: { id: 1 } }],
  ["all items", { body: "allItems" }, { status: 200, body: [{ id: 1 }, { id: 2 }] }],
  ["an object", { body: "json", json: { ok: true } }, { status: 200, body: { ok: true } }],
  ["nothing", { body: "none", status: 204 }, { status: 204 }],
  [
    "text",
    { body: "text", text: "Thanks", status: 201 },
    { status: 201, body: "Thanks", headers: { "content-type": "text/plain; charset=utf-8" } },
  ],
  [
    "JSON that is a text",
    { body: "json", json: "done" },
    { status: 200, body: '"done"', headers: { "content-type": "application/json" } },
  ],
  [
    "text of another type",
    { body: "text", text: "<ok/>", headers: [{ name: "Content-Type", value: "application/xml" }] },
    { status: 200, body: "<ok/>", headers: { "Content-Type": "application/xml" } },
  ],
] as const)("answers with %s and passes the items on", async ([, params, answer]) => {
  const result = await runNode(flowRespond, { items, params });
  expect(result.answer).toEqual(answer);
  expect(result.outputs["main"]?.map((item) => item.json)).toEqual(items);
});

test("an empty answer stands in when there is no item", async () => {
  expect((await runNode(flowRespond, { items: [] })).answer).toEqual({ status: 200, body: {} });
});

test.for([
  [{ status: 99 }, "99 is not an HTTP status"],
  [{ status: 200.5 }, "is not an HTTP status"],
  [{ headers: [{ name: "X: y", value: "" }] }, "cannot be the name of a header"],
  [{ headers: [{ name: "X-A", value: "a\r\nSet-Cookie: b" }] }, "has a line break"],
] as const)("refuses %j", async ([params, message]) => {
  await expect(runNode(flowRespond, { items, params })).rejects.toThrow(message);
});
