import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ParamsOf } from "@weft/sdk";
import { memoryFiles, runNode, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { openapiCall } from "./call.ts";
import { readApiDocument } from "./document/read.ts";
import type { Operation } from "./document/read.ts";

/** Documents of vendors, which are not part of this repository. */
const specs = fileURLToPath(new URL("../../../../../shared/specs/", import.meta.url));

/** Calls an operation with a file, at a server that takes whatever comes. */
async function send(operation: Operation | undefined, values: Partial<ParamsOf<typeof openapiCall.params>>) {
  await using server = await testServer(() => ({ body: { ok: true } }));
  const files = memoryFiles();
  const content = new TextEncoder().encode("zażółć");
  const data = await files.write({ name: "umowa ż.txt", type: "text/plain", content });
  const own = operation?.params as Partial<ParamsOf<typeof openapiCall.params>>;
  const params = { ...own, server: server.url, ...values };
  await runNode(openapiCall, { params, files, items: [{ json: {}, files: { data } }] });
  const [received] = server.requests;
  return { type: received?.headers["content-type"] ?? "", text: received?.text ?? "", path: received?.path };
}

const body = (type: string, schema: object) => ({ content: { [type]: { schema } } });
const binary = { type: "string", format: "binary" };
const written = {
  openapi: "3.0.3",
  info: { title: "Files", version: "1" },
  servers: [{ url: "https://files.example.com" }],
  paths: {
    "/files": {
      post: {
        operationId: "addFile",
        requestBody: body("multipart/form-data", {
          type: "object",
          required: ["file"],
          properties: { file: binary, deal_id: { type: "integer" }, tags: { type: "array", items: {} } },
        }),
        responses: { 200: { description: "OK" } },
      },
    },
    "/items/{id}/content": {
      put: {
        operationId: "putContent",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: body("application/octet-stream", binary),
        responses: { 200: { description: "OK" } },
      },
    },
  },
};

test("a form with a file, and a file alone, are sent as the document describes them", async () => {
  const { operations } = await readApiDocument(JSON.stringify(written));
  const [add, put] = operations;
  const form = await send(add, { body: { file: "data", deal_id: 7, tags: ["a", "b"] } });
  const [, boundary = "none"] = /^multipart\/form-data; boundary=(.+)$/u.exec(form.type) ?? [];
  const parts = form.text.split(`--${boundary}`).slice(1, -1);
  expect(parts.map((part) => [/ name="(\w+)"/u.exec(part)?.[1], part.split("\r\n\r\n")[1]?.trim()])).toEqual([
    ["file", "zażółć"],
    ["deal_id", "7"],
    ["tags", "a"],
    ["tags", "b"],
  ]);
  expect(parts[0]).toContain("text/plain");

  const alone = await send(put, { fields: { id: "a/b" }, body: { content: "data" } });
  expect(alone).toEqual({ type: "application/octet-stream", text: "zażółć", path: "/items/a%2Fb/content" });
});

const pipedrive = `${specs}pipedrive/pipedrive-v1-openapi.yml`;

test.skipIf(!existsSync(pipedrive))("a file goes to a server as a vendor's own document has it", async () => {
  const { operations } = await readApiDocument(readFileSync(pipedrive, "utf8"));
  const add = operations.find(({ id }) => id === "addFile");
  const { type, text, path } = await send(add, { body: { file: "data", deal_id: 12 } });
  expect(path).toBe("/files");
  expect(type).toContain("multipart/form-data");
  expect(text).toContain("zażółć");
  expect(text).toMatch(/name="deal_id"\r\n\r\n12/u);
});
