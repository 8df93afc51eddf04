import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test("code for all items and for each", () => {
  const jsCode = "return $input.all().map(({ json }) => ({ json: { total: json.price * json.qty } }));";
  expect(one("code", 1, { jsCode })).toEqual({
    type: "code.javascript",
    params: { mode: "all", code: jsCode },
    status: "exact",
    notes: [],
  });
  const each = { language: "javaScript", mode: "runOnceForEachItem", jsCode: "return $input.item;" };
  expect(one("code", 2, each)).toMatchObject({
    params: { mode: "each", code: "return $input.item;" },
    status: "exact",
  });
});

test("the older function nodes", () => {
  expect(one("function", 1, { functionCode: "items[0].json.seen = true;\nreturn items;" })).toMatchObject({
    params: { mode: "all", code: "items[0].json.seen = true;\nreturn items;" },
    status: "exact",
  });
  expect(one("functionItem", 1, { functionCode: "item.seen = true;\nreturn item;" })).toMatchObject({
    params: { mode: "each", code: "let item = $input.item.json; item.seen = true;\nreturn item;" },
    status: "exact",
  });
});

test("Python stays whole, with what to do", () => {
  expect(one("code", 2, { language: "pythonNative", pythonCode: "return _items" })).toMatchObject({
    type: "n8n:n8n-nodes-base.code",
    status: "placeholder",
    notes: [expect.stringContaining("JavaScript")],
  });
});

test.each([
  ["await new Promise((done) => setTimeout(done, 1000));\nreturn items;", "Wait node"],
  [
    "const r = await this.helpers.httpRequest({ url: 'https://example.com' });\nreturn [r];",
    "HTTP request node",
  ],
  ["const fs = require('fs');\nreturn items;", "modules"],
  ["const data = await getBinaryDataAsync();\nreturn item;", "files"],
  ["const c = require('crypto').createCipheriv('aes', k, i);\nreturn items;", "encrypts"],
  ["return [{ json: { key: process.env.KEY } }];", "$env"],
])("says what there is not here: %s", (jsCode, word) => {
  const { status, notes } = one("code", 2, { jsCode });
  expect(status).toBe("adapted");
  expect(notes).toEqual([expect.stringContaining(word)]);
});

test("code that keeps data from one execution to the next comes over exactly", () => {
  const jsCode = "const kept = $getWorkflowStaticData('global');\nkept.last = $now.toISO();\nreturn items;";
  expect(one("code", 2, { jsCode })).toMatchObject({ status: "exact", notes: [] });
});

test("comments are not code", () => {
  const jsCode =
    "// no fetch('https://example.com') here\n/* require('fs') */\nreturn [{ url: 'https://a.b' }];";
  expect(one("code", 2, { jsCode }).notes).toEqual([]);
});

test("a comparison that sorts is code, whose lines keep their numbers", () => {
  const code = "// by id\nreturn a.json.id - b.json.id; // ascending";
  expect(one("sort", 1, { type: "code", code })).toEqual({
    type: "code.javascript",
    params: {
      mode: "all",
      code: "return $input.all().sort((a, b) => {// by id\nreturn a.json.id - b.json.id; // ascending\n});",
    },
    status: "exact",
    notes: [],
  });
  expect(one("itemLists", 3, { operation: "sort", type: "code", code })).toMatchObject({
    type: "code.javascript",
    status: "exact",
  });
  expect(one("sort", 1, { type: "code", code: "return require('x')(a, b)" }).status).toBe("adapted");
});
