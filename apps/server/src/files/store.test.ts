import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileStore } from "./store.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "weft-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("keeps the same bytes once and reads them back as a stream", async () => {
  const files = createFileStore(folder);
  const bytes = Buffer.alloc(300_000, "invoice ");
  const id = createHash("sha256").update(bytes).digest("hex");
  const stream = new Blob([bytes]).stream();
  const first = await files.write({ name: "a.pdf", type: "application/pdf", content: bytes });
  const second = await files.write({ name: "b.pdf", type: "application/pdf", content: stream });
  expect(first).toEqual({ id, name: "a.pdf", type: "application/pdf", size: 300_000 });
  expect(second).toEqual({ ...first, name: "b.pdf" });
  expect(Buffer.from(await new Response(await files.read(second)).arrayBuffer())).toEqual(bytes);
  expect((await readdir(folder, { recursive: true })).filter((name) => name.length > 20)).toHaveLength(1);
});

test("leaves nothing behind when the content breaks off", async () => {
  const files = createFileStore(folder);
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(10)),
    pull: (controller) => controller.error(new Error("connection lost")),
  });
  await expect(files.write({ name: "a", type: "text/plain", content: broken })).rejects.toThrow(
    "connection lost",
  );
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
});

test.each(["../../../etc/passwd", "..", "", "0".repeat(64)])("has no file %j", async (id) => {
  const file = { id, name: "a.pdf", type: "application/pdf", size: 1 };
  await expect(createFileStore(folder).read(file)).rejects.toMatchObject({ code: "file-missing" });
});
