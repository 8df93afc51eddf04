import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Disk } from "@weft/sdk";
import { expect, test } from "vitest";
import { createDisk } from "./disk.ts";
import { folders } from "./testing.ts";

const usual = { ifExists: "replace", makeFolders: false } as const;

async function* bytes(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function textOf(disk: Disk, path: string): Promise<string> {
  return new Response((await disk.read(path)).content).text();
}

async function names(disk: Disk, folder: string): Promise<readonly string[]> {
  return (await Array.fromAsync(disk.list(folder))).map(({ path, link }) => path + (link ? " (link)" : ""));
}

const write = (disk: Disk, path: string, text: string, more: Partial<Parameters<Disk["write"]>[0]> = {}) =>
  disk.write({ path, content: bytes(text), ...usual, ...more });

test("writes, reads, lists, moves and deletes", async () => {
  const { disk, open } = await folders();
  const path = join(open, "zażółć/ gęślą 'jaźń'.txt");
  const written = await write(disk, path, "Łódź", { makeFolders: true });
  expect(written).toEqual({ path, kind: "file", size: 7, modified: expect.any(Number) });
  // A path that does not begin at the root is below the first folder.
  expect(await textOf(disk, "zażółć/ gęślą 'jaźń'.txt")).toBe("Łódź");
  expect(await names(disk, "")).toEqual([join(open, "zażółć")]);
  const to = join(open, "b.txt");
  expect(await disk.move({ from: path, to, ifExists: "fail", makeFolders: false })).toMatchObject({
    path: to,
  });
  expect(await disk.remove({ path: to, withContent: false })).toMatchObject({ path: to, size: 7 });
  expect(await disk.remove({ path: "zażółć", withContent: false })).toMatchObject({ kind: "folder" });
  expect(await names(disk, open)).toEqual([]);
});

test("replaces as a whole, appends, or fails, and leaves nothing behind when the content breaks off", async () => {
  const { disk, open } = await folders({ "open/a.txt": "old" });
  chmodSync(join(open, "a.txt"), 0o640);
  const broken = async function* () {
    yield Buffer.from("half");
    throw new Error("broken off");
  };
  for (const ifExists of ["replace", "append"] as const)
    await expect(disk.write({ path: "a.txt", content: broken(), ...usual, ifExists })).rejects.toThrow(
      "broken off",
    );
  await expect(write(disk, "a.txt", "new", { ifExists: "fail" })).rejects.toMatchObject({
    code: "disk-exists",
  });
  expect(readFileSync(join(open, "a.txt"), "utf8")).toBe("old");
  await write(disk, "a.txt", " and more", { ifExists: "append" });
  expect(await textOf(disk, "a.txt")).toBe("old and more");
  await write(disk, "a.txt", "new");
  expect(await textOf(disk, "a.txt")).toBe("new");
  expect(statSync(join(open, "a.txt")).mode & 0o777).toBe(0o640);
  await write(disk, "b.txt", "b", { ifExists: "fail" });
  expect(readdirSync(open).toSorted()).toEqual(["a.txt", "b.txt", "data"]);
});

test("of many who write a new file at once, one does", async () => {
  const { disk, open } = await folders();
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) => write(disk, "once", String(at), { ifExists: "fail" })),
  );
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(readdirSync(open).toSorted()).toEqual(["data", "once"]);
});

test.each(["../out/secret", "/etc/passwd", "a/../../out/secret", "OUT/secret", "../open-not/a"])(
  "%s is outside",
  async (path) => {
    const { disk, root, out } = await folders();
    const at = path.replace("OUT", out);
    await expect(disk.read(at)).rejects.toMatchObject({ code: "disk-outside" });
    await expect(write(disk, at, "x", { makeFolders: true })).rejects.toMatchObject({ code: "disk-outside" });
    await expect(disk.remove({ path: at, withContent: true })).rejects.toMatchObject({
      code: "disk-outside",
    });
    await expect(names(disk, at)).rejects.toMatchObject({ code: "disk-outside" });
    expect(readdirSync(root).toSorted()).toEqual(["open", "out"]);
  },
);

test("links that lead out are not followed, and those within are", async () => {
  const { disk, open, out } = await folders({ "open/in/a.txt": "a" });
  symlinkSync(out, join(open, "folder"));
  symlinkSync(join(out, "secret"), join(open, "file"));
  symlinkSync(join(out, "new"), join(open, "new"));
  symlinkSync("in", join(open, "inner"));
  symlinkSync(join(open, "data"), join(open, "to-data"));
  const outside = { code: "disk-outside" };
  await expect(disk.read("file")).rejects.toMatchObject(outside);
  await expect(disk.read("folder/secret")).rejects.toMatchObject(outside);
  await expect(names(disk, "folder")).rejects.toMatchObject(outside);
  await expect(write(disk, "folder/x", "x")).rejects.toMatchObject(outside);
  await expect(write(disk, "folder/deep/x", "x", { makeFolders: true })).rejects.toMatchObject(outside);
  await expect(write(disk, "file", "x", { ifExists: "append" })).rejects.toMatchObject({ code: "disk-link" });
  await expect(disk.remove({ path: "folder/secret", withContent: true })).rejects.toMatchObject(outside);
  const move = (from: string, to: string) => disk.move({ from, to, ifExists: "fail", makeFolders: true });
  await expect(move("folder/secret", "x")).rejects.toMatchObject(outside);
  await expect(move("in/a.txt", "folder/x")).rejects.toMatchObject(outside);
  await expect(disk.read("to-data/key")).rejects.toMatchObject({ code: "disk-own-data" });
  expect(await textOf(disk, "inner/a.txt")).toBe("a");
  expect(await names(disk, open)).toEqual([join(open, "in"), `${join(open, "inner")} (link)`]);
  // A link is replaced and deleted itself, never what it leads to.
  await write(disk, "new", "mine");
  await write(disk, "file", "mine");
  await disk.remove({ path: "folder", withContent: true });
  expect(readdirSync(out)).toEqual(["secret"]);
  expect(readFileSync(join(out, "secret"), "utf8")).toBe("s");
});

test("Weft's own data is not touched, wherever it lies", async () => {
  const { disk, open } = await folders({ "open/other/a": "a" });
  const own = { code: "disk-own-data" };
  await expect(disk.read("data/key")).rejects.toMatchObject(own);
  await expect(write(disk, "data/key", "x")).rejects.toMatchObject(own);
  await expect(names(disk, "data")).rejects.toMatchObject(own);
  await expect(disk.remove({ path: "data", withContent: true })).rejects.toMatchObject(own);
  const move = (from: string, to: string) => disk.move({ from, to, ifExists: "replace", makeFolders: false });
  await expect(move("data", "mine")).rejects.toMatchObject(own);
  await expect(move("other/a", "data/key")).rejects.toMatchObject(own);
  const above = await createDisk({ folders: [join(open, "..")], closed: [join(open, "data")] });
  await expect(above.remove({ path: "open", withContent: true })).rejects.toMatchObject(own);
  await expect(
    above.move({ from: "open", to: "moved", ifExists: "fail", makeFolders: false }),
  ).rejects.toMatchObject(own);
  expect(readFileSync(join(open, "data/key"), "utf8")).toBe("k");
});

test("the allowed folder itself stays", async () => {
  const { disk, open } = await folders();
  for (const path of [open, "", ".", `${open}/`])
    await expect(disk.remove({ path, withContent: true })).rejects.toMatchObject({ code: "disk-root" });
  expect(existsSync(open)).toBe(true);
});

test("what cannot be done is told", async () => {
  const { disk, open } = await folders({ "open/full/a": "a", "open/b": "b" });
  const fails = async (work: Promise<unknown>) =>
    ((await work.catch((error) => error)) as { code: string }).code;
  expect(await fails(disk.read("none"))).toBe("disk-missing");
  expect(await fails(disk.read("full"))).toBe("disk-is-folder");
  expect(await fails(disk.read("b/c"))).toBe("disk-not-folder");
  expect(await fails(disk.read("a\0b"))).toBe("disk-path");
  expect(await fails(disk.read("x".repeat(300)))).toBe("disk-path");
  expect(await fails(write(disk, "none/x", "x"))).toBe("disk-missing");
  expect(await fails(write(disk, "full", "x"))).toBe("disk-is-folder");
  expect(await fails(write(disk, "b/c", "x", { makeFolders: true }))).toBe("disk-not-folder");
  expect(await fails(disk.remove({ path: "full", withContent: false }))).toBe("disk-not-empty");
  const move = { ifExists: "fail", makeFolders: false } as const;
  expect(await fails(disk.move({ from: "b", to: "full/a", ...move }))).toBe("disk-exists");
  expect(await fails(disk.move({ from: "full", to: "full/inside", ...move }))).toBe("disk-path");
  execFileSync("mkfifo", [join(open, "pipe")]);
  expect(await fails(disk.read("pipe"))).toBe("disk-not-file");
  expect(await fails(write(disk, "pipe", "x", { ifExists: "append" }))).toBe("disk-not-file");
  const none = await createDisk({ folders: [], closed: [] });
  await expect(none.read("/srv/a")).rejects.toThrow(/may not touch any folder/u);
});

test("several folders, one of them given by a link", async () => {
  const { root } = await folders({ "one/a": "1", "two/b": "2" });
  symlinkSync("two", join(root, "link"));
  mkdirSync(join(root, "one/sub"));
  const disk = await createDisk({ folders: [join(root, "one"), join(root, "link")], closed: [] });
  expect(await textOf(disk, "a")).toBe("1");
  expect(await textOf(disk, join(root, "link/b"))).toBe("2");
  expect(await textOf(disk, join(root, "two/b"))).toBe("2");
  await disk.move({ from: "a", to: join(root, "link/a"), ifExists: "fail", makeFolders: false });
  expect(await names(disk, join(root, "link"))).toEqual([join(root, "two/a"), join(root, "two/b")]);
});
