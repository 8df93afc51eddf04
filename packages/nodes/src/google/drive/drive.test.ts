import type { ActionDefinition } from "@weft/sdk";
import { faults, memoryFiles, runNode, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../../index.ts";
import { contractOf } from "../testing.ts";

const faultsOf = contractOf("drive.v3");

/** A Drive in which every file is called Doc, and is of this type. */
async function drive(mimeType = "application/vnd.google-apps.document") {
  const server = await testServer(({ method, path, query }) => {
    if (path.startsWith("/upload/") && method !== "PUT") {
      const location = `https://www.googleapis.com${path}?uploadType=resumable&upload_id=u1`;
      return { headers: { location }, body: "" };
    }
    if (method === "DELETE") return { status: 204 };
    if (query.get("alt") === "media" || path.endsWith("/export")) return { body: "content" };
    if (method === "GET" && path.endsWith("/files")) return { body: { files: [{ id: "1", name: "Doc" }] } };
    return { body: { id: "1", name: "Doc", mimeType, parents: ["old"] } };
  });
  const wrong = () =>
    server.requests.flatMap((request) => (request.method === "PUT" ? [] : (faultsOf?.(request) ?? [])));
  return { server, at: server.url, wrong, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(`googleDrive.${type}`);
  if (node?.kind !== "action") throw new Error(type);
  return node;
}

test("a file is uploaded in two steps, first what it is, then its content", async () => {
  await using fake = await drive();
  const files = memoryFiles();
  const data = await files.write({
    name: "a.txt",
    type: "text/plain",
    content: new TextEncoder().encode("żółw"),
  });
  const { outputs } = await runNode(await action("file.upload"), {
    at: fake.at,
    files,
    items: [{ json: {}, files: { data } }],
    params: {
      folder: "https://drive.google.com/drive/folders/F1?x=1",
      convert: "document",
      more: { description: "D" },
    },
  });
  const [begun, sent] = fake.server.requests;
  expect(begun?.json()).toEqual({
    name: "a.txt",
    parents: ["F1"],
    description: "D",
    mimeType: "application/vnd.google-apps.document",
  });
  expect([sent?.method, sent?.query.get("upload_id"), sent?.text]).toEqual(["PUT", "u1", "żółw"]);
  expect(outputs["main"]?.[0]?.json).toMatchObject({ id: "1" });
  expect(fake.wrong()).toEqual([]);
});

test("a text is uploaded, and the content of a file is replaced", async () => {
  await using fake = await drive();
  await runNode(await action("file.upload"), {
    at: fake.at,
    params: { content: "text", text: "T", name: "N.md" },
  });
  const files = memoryFiles();
  const data = await files.write({ name: "b", type: "text/csv", content: new Uint8Array([49]) });
  await runNode(await action("file.update"), {
    at: fake.at,
    files,
    items: [{ json: {}, files: { data } }],
    params: { file: "1", replace: true, name: "New" },
  });
  expect(fake.server.requests.map(({ method, path, text }) => `${method} ${path} ${text}`)).toEqual([
    'POST /upload/drive/v3/files {"name":"N.md"}',
    "PUT /upload/drive/v3/files T",
    'PATCH /upload/drive/v3/files/1 {"name":"New"}',
    "PUT /upload/drive/v3/files/1 1",
  ]);
  expect(fake.wrong()).toEqual([]);
});

test.each([
  ["application/vnd.google-apps.document", "/drive/v3/files/1/export", "Doc.md", "text/markdown"],
  ["application/pdf", "/drive/v3/files/1", "Doc", "application/pdf"],
])("%s is downloaded", async (mimeType, path, name, type) => {
  await using fake = await drive(mimeType);
  const params = { file: "1", saveAs: "doc", document: "text/markdown" };
  const { outputs } = await runNode(await action("file.download"), {
    at: fake.at,
    items: [{ a: 1 }],
    params,
  });
  expect(outputs["main"]).toMatchObject([{ json: { a: 1 }, files: { doc: { name, type, size: 7 } } }]);
  expect(fake.server.requests[1]?.path).toBe(path);
  expect(fake.wrong()).toEqual([]);
});

test.each([
  ["file.copy", { name: "B", folder: "F" }, "POST", "/files/1/copy", { name: "B", parents: ["F"] }],
  ["file.update", { name: "B" }, "PATCH", "/files/1", { name: "B" }],
  ["file.delete", {}, "PATCH", "/files/1", { trashed: true }],
  ["file.delete", { forGood: true }, "DELETE", "/files/1", undefined],
  ["file.move", { folder: "F" }, "PATCH", "/files/1", {}],
  [
    "file.share",
    { who: "user", email: "a@x.pl", role: "writer", message: "Hi" },
    "POST",
    "/files/1/permissions",
    { type: "user", role: "writer", emailAddress: "a@x.pl" },
  ],
  ["file.share", { who: "anyone" }, "POST", "/files/1/permissions", { type: "anyone", role: "reader" }],
])("%s with %j", async (type, params, method, path, body) => {
  await using fake = await drive();
  await runNode(await action(type), {
    at: fake.at,
    params: { file: "https://docs.google.com/document/d/1/edit", ...params },
  });
  const last = fake.server.requests.at(-1);
  expect([last?.method, last?.path, last?.text === "" ? undefined : last?.json()]).toEqual([
    method,
    `/drive/v3${path}`,
    body,
  ]);
  if (type === "file.move") expect(last?.query.get("removeParents")).toBe("old");
  expect(fake.wrong()).toEqual([]);
});

test.each([
  [
    { name: "it's", what: "files", folder: "F" },
    String.raw`name contains 'it\'s' and mimeType != 'application/vnd.google-apps.folder' and 'F' in parents and trashed = false`,
  ],
  [
    { by: "query", query: "a or b", what: "folders" },
    "(a or b) and mimeType = 'application/vnd.google-apps.folder'",
  ],
])("searching with %j", async (params, question) => {
  await using fake = await drive();
  const { outputs } = await runNode(await action("file.search"), { at: fake.at, params });
  expect(fake.server.requests[0]?.query.get("q")).toBe(question);
  expect(outputs["main"]?.map(({ json }) => json)).toEqual([{ id: "1", name: "Doc" }]);
  expect(fake.wrong()).toEqual([]);
});

test("a folder is made, and what Drive says no with is told", async () => {
  await using fake = await drive();
  const folder = await action("folder.create");
  await runNode(folder, { at: fake.at, params: { name: "N" } });
  expect(fake.server.requests[0]?.json()).toEqual({
    name: "N",
    mimeType: "application/vnd.google-apps.folder",
  });
  expect(fake.wrong()).toEqual([]);
  const complaints = await faults(folder, {
    params: { name: "N" },
    no: (status) => ({
      error: { code: status, message: "Insufficient permissions", errors: [{ reason: "x" }] },
    }),
    words: "Insufficient permissions",
  });
  expect(complaints).toEqual([]);
});
