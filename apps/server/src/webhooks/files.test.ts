import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import type { FileRef } from "@weft/sdk";
import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import type { Member, TestServer } from "../testing/server.ts";

const received = (params: Record<string, unknown> = {}) =>
  flowOf("f", [hook("files", "lastNode", { params }), set("end", { seen: true })]);

interface Seen {
  readonly json: { readonly body?: unknown };
  readonly files?: Readonly<Record<string, FileRef>>;
}

async function lastItem(owner: Member): Promise<Seen | undefined> {
  return (await owner.client.flows.lastItems({ id: "f", node: "hook" })).outputs["main"]?.[0];
}

/** Every file below `files/`, by its path there. */
function stored({ dataDir }: TestServer): string[] {
  const folder = join(dataDir, "files");
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function contentOf({ dataDir }: TestServer, { id }: FileRef): Buffer {
  return readFileSync(join(dataDir, "files", id.slice(0, 2), id.slice(2)));
}

const call = (server: TestServer, body: RequestInit["body"], headers: Record<string, string> = {}) =>
  fetch(`${server.url}/webhook/files`, { method: "POST", body: body ?? null, headers });

const html = (lines: readonly string[]): [string, Record<string, string>] => [
  lines.join("\r\n"),
  { "content-type": "multipart/form-data; boundary=xx" },
];

test("a form's files go to the store, its fields to the body", async () => {
  const { server, owner } = await serverWith([received()]);
  const photo = randomBytes(300_000);
  const form = new FormData();
  form.append("name", "Żaneta");
  form.append("tag", "a");
  form.append("tag", "b");
  form.append("photo", new File([photo], "zdjęcie 1.png", { type: "image/png" }));
  form.append("photo", new File(["two"], "C:\\fakepath\\two.txt", { type: "text/plain" }));
  form.append("none", new File([], "", { type: "application/octet-stream" }));
  expect((await call(server, form)).status).toBe(200);
  const item = await lastItem(owner);
  expect(item?.json.body).toEqual({ name: "Żaneta", tag: ["a", "b"] });
  const id = createHash("sha256").update(photo).digest("hex");
  expect(item?.files).toEqual({
    photo: { id, name: "zdjęcie 1.png", type: "image/png", size: 300_000 },
    photo2: { id: expect.any(String), name: "two.txt", type: "text/plain", size: 3 },
  });
  expect(item?.files?.["photo"] && contentOf(server, item.files["photo"]).equals(photo)).toBe(true);
  expect(stored(server)).toHaveLength(2);
  // So that they stay for as long as the execution does.
  const uses = server.services.sqlite.prepare("SELECT hash FROM file_uses").pluck().all();
  expect(new Set(uses)).toEqual(new Set(Object.values(item?.files ?? {}).map((one) => one.id)));
});

test.each([
  ["application/pdf", {}, "data.pdf"],
  [
    "image/jpeg",
    { "content-disposition": "attachment; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87.jpg" },
    "zażółć.jpg",
  ],
  [
    "application/octet-stream",
    { "content-disposition": 'attachment; filename="../../etc/passwd"' },
    "passwd",
  ],
] as [string, Record<string, string>, string][])(
  "a body of type %s is a file",
  async (type, headers, name) => {
    const { server, owner } = await serverWith([received()]);
    const bytes = randomBytes(100_000);
    expect((await call(server, bytes, { "content-type": type, ...headers })).status).toBe(200);
    const item = await lastItem(owner);
    expect(item).toMatchObject({ json: { body: {} }, files: { data: { name, type, size: 100_000 } } });
    expect(item?.files?.["data"] && contentOf(server, item.files["data"]).equals(bytes)).toBe(true);
  },
);

test("any body is a file where the trigger says so", async () => {
  const { server, owner } = await serverWith([received({ body: "file" })]);
  await call(server, '{"a":1}', { "content-type": "application/json" });
  const item = await lastItem(owner);
  expect(item?.files?.["data"] && contentOf(server, item.files["data"]).toString()).toBe('{"a":1}');
  expect((await call(server, null)).status).toBe(200);
  expect((await lastItem(owner))?.files).toBeUndefined();
});

test("no JSON makes a reference to a file", async () => {
  const { server, owner } = await serverWith([received()]);
  const files = { data: { id: "0".repeat(64), name: "key", type: "text/plain", size: 1 } };
  await call(server, JSON.stringify({ files, body: { files } }), { "content-type": "application/json" });
  expect((await lastItem(owner))?.files).toBeUndefined();
});

const part = (name: string, value: string) => [
  "--xx",
  `Content-Disposition: form-data; name="${name}"`,
  "",
  value,
];
const file = (name: string, value: string) => [
  "--xx",
  `Content-Disposition: form-data; name="${name}"; filename="a.bin"`,
  "Content-Type: application/octet-stream",
  "",
  value,
];

const broken: [string, number, string[]][] = [
  ["cut off in a file", 400, [...file("one", "whole"), ...file("two", "half")]],
  ["cut off in a header", 400, [...file("one", "whole"), "--xx", "Content-Disp"]],
  ["without a header", 400, [...file("one", "whole"), "--xx", "nonsense", "", "x", "--xx--", ""]],
  ["that is none", 400, ["x"]],
  ["of another boundary", 400, ["--yy", ...file("one", "whole").slice(1), "--yy--", ""]],
  ["with a reserved field", 400, [...file("one", "whole"), ...part("__proto__", "x"), "--xx--", ""]],
  ["with a reserved file", 400, [...part("a", "x"), ...file("constructor", "x"), "--xx--", ""]],
  ["with a part without a name", 400, [...file("one", "whole"), ...file("", "x"), "--xx--", ""]],
  [
    "with a field that is too large",
    413,
    [...file("one", "whole"), ...part("a", "x".repeat(20_000)), "--xx--", ""],
  ],
  [
    "with fields that are too large together",
    413,
    [...Array.from({ length: 30 }, (_, n) => part(`f${n}`, "x".repeat(900))).flat(), "--xx--", ""],
  ],
  ["with too many parts", 413, [...Array.from({ length: 1_001 }, () => part("a", "")).flat(), "--xx--", ""]],
  ["with too many files", 413, [...Array.from({ length: 101 }, () => file("a", "x")).flat(), "--xx--", ""]],
  ["that is too large", 413, [...file("one", "x".repeat(200_000)), "--xx--", ""]],
];

test("a form that is broken or too large leaves nothing behind", async () => {
  const { server, owner } = await serverWith([received()], { bodyLimit: 10_000, fileLimit: 100_000 });
  for (const [what, status, lines] of broken) {
    const answer = await call(server, ...html(lines));
    expect([what, answer.status]).toEqual([what, status]);
  }
  expect((await owner.client.executions.list({})).items).toEqual([]);
  await expect.poll(() => stored(server)).toEqual([]);
  expect(
    (await call(server, ...html([...file("one", "whole"), ...part("a", "1"), "--xx--", ""]))).status,
  ).toBe(200);
  expect(server.logged.filter((line) => line.includes("a webhook failed"))).toEqual([]);
});

test("a caller who goes away in the middle leaves nothing behind", async () => {
  const { server, owner } = await serverWith([received()]);
  const { hostname, port } = new URL(server.url);
  for (const type of ["application/pdf", "multipart/form-data; boundary=xx"]) {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    const head = `POST /webhook/files HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 90000\r\n\r\n`;
    socket.write(head + file("one", "x".repeat(50_000)).join("\r\n"));
    await expect.poll(() => stored(server).length).toBe(1);
    socket.destroy();
    await expect.poll(() => stored(server)).toEqual([]);
  }
  expect((await owner.client.executions.list({})).items).toEqual([]);
});

test("nobody has a file taken without the secret", async () => {
  const { server, owner } = await serverWith([]);
  const { id: credential } = await owner.client.credentials.create({
    type: "http.header",
    name: "Shop",
    values: { name: "X-Key", value: "s3cret" },
  });
  const node = hook("files", "lastNode", { credential, params: { auth: "header" } });
  const { flow, revision } = await owner.client.flows.create({ flow: flowOf("f", [node, set("end", {})]) });
  await owner.client.flows.publish({ id: flow.id, revision });
  const large = randomBytes(5_000_000);
  const pdf = { "content-type": "application/pdf" };
  expect((await call(server, large, pdf)).status).toBe(401);
  expect(stored(server)).toEqual([]);
  expect((await call(server, large, { ...pdf, "x-key": "s3cret" })).status).toBe(200);
  expect(stored(server)).toHaveLength(1);
});
