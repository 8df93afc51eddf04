import type { FileRef, Item, ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { filesCompress } from "./compress.ts";
import { fileShelf } from "./testing.ts";

type Params = Partial<ParamsOf<typeof filesCompress.params>>;

async function run(shelf: ReturnType<typeof fileShelf>, items: readonly Item[], params: Params) {
  const { outputs } = await runNode(filesCompress, { items, params, files: shelf.files, now: 1.7e12 });
  return outputs["main"] ?? [];
}

async function decompress(content: Uint8Array, name: string, params: Params = {}) {
  const shelf = fileShelf();
  const items = await run(shelf, [await shelf.item(content, name)], { operation: "decompress", ...params });
  return { items, shelf };
}

/** Names and contents of an item's files. */
async function contents(shelf: ReturnType<typeof fileShelf>, item: Item | undefined) {
  const files = Object.entries(item?.files ?? {});
  return Promise.all(
    files.map(async ([key, file]) => [key, file.name, (await shelf.bytes(file)).toString()]),
  );
}

const bytes = (text: string) => Buffer.from(text);

test("a zip file of all files of an item, each name once", async () => {
  const shelf = fileShelf();
  const file = (name: string, text: string): Promise<FileRef> =>
    shelf.files.write({ name, type: "", content: bytes(text) });
  const files = { a: await file("żółć.txt", "1"), b: await file("../żółć.txt", "2"), c: await file("c", "") };
  const [item] = await run(shelf, [{ json: { n: 1 }, files }], { files: "", fileName: "all" });
  expect(item).toMatchObject({
    json: { n: 1 },
    files: { data: { name: "all.zip", type: "application/zip" } },
  });
  const entries = unzipSync(await shelf.bytes(item?.files?.["data"]));
  expect(Object.entries(entries).map(([name, content]) => [name, strFromU8(content)])).toEqual([
    ["żółć.txt", "1"],
    ["żółć (2).txt", "2"],
    ["c", ""],
  ]);
});

test("one zip file of all items, the same bytes each time", async () => {
  const shelf = fileShelf();
  const items = [await shelf.item("one", "a.txt"), await shelf.item("two", "a.txt")];
  const [first] = await run(shelf, items, { together: true });
  const [second] = await run(shelf, items, { together: true });
  expect(Object.keys(unzipSync(await shelf.bytes(first?.files?.["data"])))).toEqual(["a.txt", "a (2).txt"]);
  expect(first?.files?.["data"]?.id).toBe(second?.files?.["data"]?.id);
});

test("gzip, there and back", async () => {
  const shelf = fileShelf();
  const [packed] = await run(shelf, [await shelf.item("Łódź", "a.csv")], {
    format: "gzip",
    keepFiles: true,
    file: "gz",
  });
  expect(gunzipSync(await shelf.bytes(packed?.files?.["gz"])).toString()).toBe("Łódź");
  expect(packed?.files).toMatchObject({ data: { name: "a.csv" }, gz: { name: "a.csv.gz" } });
  const [back] = await run(shelf, packed ? [packed] : [], { operation: "decompress", files: "gz" });
  expect(await contents(shelf, back)).toEqual([["file_0", "a.csv", "Łódź"]]);
  expect(back?.files?.["file_0"]?.type).toBe("text/csv");
});

test("what a zip file holds, without folders and with safe names", async () => {
  const zip = zipSync({
    "a/": new Uint8Array(),
    "a/one.json": bytes("{}"),
    "../../etc/passwd": bytes("x"),
    "C:\\Windows\\evil.exe": [bytes("stored"), { level: 0 }],
    "__MACOSX/._one": bytes("junk"),
    "bad\u0000name\u202Etxt.exe": bytes(""),
  });
  const { items, shelf } = await decompress(zip, "a.zip");
  expect(await contents(shelf, items[0])).toEqual([
    ["file_0", "one.json", "{}"],
    ["file_1", "passwd", "x"],
    ["file_2", "evil.exe", "stored"],
    ["file_3", "bad_name_txt.exe", ""],
  ]);
  const each = await decompress(zip, "a.zip", { each: true });
  expect(each.items.map((item) => item.files?.["data"]?.name)).toContain("one.json");
  expect(each.items).toHaveLength(4);
});

test("files of several megabytes survive both ways", async () => {
  const shelf = fileShelf();
  const text = Array.from({ length: 200_000 }, (_, i) => `row ${i} ${(i * 7919) % 10_007}\n`).join("");
  const [packed] = await run(shelf, [await shelf.item(text, "big.txt")], {});
  const [back] = await run(shelf, packed ? [packed] : [], { operation: "decompress" });
  expect((await shelf.text(back, "file_0")) === text).toBe(true);
});

const zeros = Buffer.alloc(3_000_000);

test.for<[string, Uint8Array, Params, string]>([
  ["a.zip", zipSync({ a: zeros }), { limit: 2 }, "“a.zip” holds more than 2 MB unpacked."],
  ["a.gz", gzipSync(zeros), { limit: 2 }, "“a.gz” holds more than 2 MB unpacked."],
  [
    "many.zip",
    zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`f${i}`, new Uint8Array()]))),
    {},
    "“many.zip” holds more than 1000 files.",
  ],
  ["a.rar", bytes("Rar!"), {}, "“a.rar” is neither a zip nor a gzip file."],
  ["empty", new Uint8Array(), {}, "“empty” is neither a zip nor a gzip file."],
  [
    "cut.zip",
    zipSync({ a: bytes("words ".repeat(1000)) }).subarray(0, 50),
    {},
    "“cut.zip” is damaged or cut off.",
  ],
  ["cut.gz", gzipSync("words ".repeat(1000)).subarray(0, 30), {}, "“cut.gz” is damaged or cut off."],
  ["bad.gz", Buffer.concat([gzipSync("x").subarray(0, 12), Buffer.alloc(20, 7)]), {}, "“bad.gz” is damaged"],
  ["locked.zip", zipSync({ a: bytes("x") }).with(6, 1), {}, "“locked.zip” is protected by a password."],
])("%s is refused", async ([name, content, params, message]) => {
  await expect(decompress(content, name, params)).rejects.toThrow(message);
});

test("files that are not there", async () => {
  const shelf = fileShelf();
  await expect(run(shelf, [{ json: {} }], { files: "" })).rejects.toThrow("Item 1 has no file");
  await expect(run(shelf, [await shelf.item("x", "a")], { files: "data, b" })).rejects.toThrow(
    "Item 1 has no file “b”; it has data.",
  );
  await expect(run(shelf, [await shelf.item("x", "a")], { file: "" })).rejects.toThrow("cannot be the name");
});
