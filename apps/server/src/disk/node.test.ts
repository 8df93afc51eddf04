import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadNode } from "@weft/nodes";
import type { Item } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { folders } from "./testing.ts";

const files = memoryFiles();

async function shelf(content: Readonly<Record<string, string>> = {}) {
  const { disk, open } = await folders(content);
  const definition = await loadNode("files.disk");
  if (definition?.kind !== "action") throw new Error("There is no files.disk");
  return {
    open,
    async run(params: Readonly<Record<string, unknown>>, items: readonly Item[] = [{ json: {} }]) {
      return (await runNode(definition, { params, items, disk, files })).outputs["main"] ?? [];
    },
  };
}

async function text(item: Item | undefined, name = "data"): Promise<string> {
  const file = item?.files?.[name];
  return file ? new Response(await files.read(file)).text() : "";
}

const paths = (items: readonly Item[], open: string) =>
  items.map(({ json }) => String(json["path"]).replace(`${open}/`, ""));

test("reads a file, with what is told of it", async () => {
  const { run, open } = await shelf({ "open/raport [1].csv": "a;b" });
  const items = [{ json: { n: 1 } }];
  const [item] = await run({ path: "raport [1].csv", saveAs: "raport" }, items);
  expect(item?.json).toEqual({
    n: 1,
    path: join(open, "raport [1].csv"),
    directory: open,
    fileName: "raport [1].csv",
    fileExtension: "csv",
    mimeType: "text/csv",
    kind: "file",
    size: 3,
    modifiedAt: expect.stringMatching(/^\d{4}-.*Z$/u),
  });
  expect(item?.files?.["raport"]).toMatchObject({ name: "raport [1].csv", type: "text/csv", size: 3 });
  expect(await text(item, "raport")).toBe("a;b");
  const [renamed] = await run({ path: "raport [1].csv", fileName: "x.pdf", keepFields: false }, items);
  expect(renamed).toMatchObject({ files: { data: { name: "x.pdf", type: "application/pdf" } } });
  expect(renamed?.json["n"]).toBeUndefined();
});

test("patterns find what fits, each once", async () => {
  const { run, open } = await shelf({
    "open/a.csv": "",
    "open/b.txt": "",
    "open/.c.csv": "",
    "open/x/a.csv": "",
    "open/x/y/ab.csv": "",
    "open/.hid/a.csv": "",
  });
  symlinkSync("..", join(open, "x/loop"));
  const found = async (path: string, more = {}) =>
    paths(await run({ operation: "list", path, ...more }), open);
  expect(await found("*.csv")).toEqual(["a.csv"]);
  expect(await found(`${open}/**/*.csv`)).toEqual(["a.csv", "x/a.csv", "x/y/ab.csv"]);
  expect(await found("**/**/a?.csv")).toEqual(["x/y/ab.csv"]);
  expect(await found("{*.txt,*.csv,a*}")).toEqual(["b.txt", "a.csv"]);
  expect(await found("x/*/*.csv", { give: "both" })).toEqual(["a.csv", "x/y/ab.csv"]);
  expect(await found("**", { hidden: true })).toHaveLength(6);
  expect(await found("*", { give: "folders" })).toEqual(["x"]);
  expect(await found("x")).toEqual(["x/a.csv"]);
  expect(await found("nothing*", { whenMissing: "leaveOut" })).toEqual([]);
  expect(await found("none/*", { whenMissing: "leaveOut" })).toEqual([]);
});

test("writes a file or a text, appends, moves and deletes, and keeps the item", async () => {
  const { run, open } = await shelf();
  const data = await files.write({ name: "x", type: "", content: Buffer.from("zażółć") });
  const [written] = await run({ operation: "write", path: "in/a.txt", makeFolders: true }, [
    { json: { n: 1 }, files: { data } },
  ]);
  expect(written).toMatchObject({ json: { n: 1, path: join(open, "in/a.txt"), size: 10 }, files: { data } });
  const line = { operation: "write", path: "in/a.txt", content: "text", text: "!\n", ifExists: "append" };
  await run(line, [{ json: {} }, { json: {} }]);
  expect(readFileSync(join(open, "in/a.txt"), "utf8")).toBe("zażółć!\n!\n");
  await run({ operation: "move", path: "in/a.txt", to: "b.txt" });
  await expect(run({ operation: "move", path: "b.txt", to: "b.txt" })).rejects.toMatchObject({
    code: "disk-exists",
  });
  expect(paths(await run({ operation: "delete", path: "b.txt" }), open)).toEqual(["b.txt"]);
  expect(await run({ operation: "delete", path: "b.txt", whenMissing: "leaveOut" })).toEqual([]);
  await run({ operation: "delete", path: "in", withContent: true });
  expect(await run({ operation: "list", path: open, whenMissing: "fail" })).toEqual([]);
});

test("limits and mistakes are told", async () => {
  const { run, open } = await shelf({ "open/a": "a", "open/b": "b" });
  writeFileSync(join(open, "large"), Buffer.alloc(1_000_001));
  mkdirSync(join(open, "deep"));
  const fails = async (params: Readonly<Record<string, unknown>>, code: string) =>
    expect(run(params)).rejects.toMatchObject({ code });
  await fails({ path: "large", limit: 1 }, "disk-too-large");
  await fails({ path: "*", most: 2 }, "disk-too-many");
  await fails({ path: "*.csv" }, "disk-nothing-fits");
  await fails({ path: " " }, "disk-path-empty");
  await fails({ path: "none" }, "disk-missing");
  await fails({ path: "a", saveAs: "__proto__" }, "file-key");
  await fails({ path: "{a,b}".repeat(8) }, "disk-pattern");
  await fails({ operation: "delete", path: "*" }, "disk-path-pattern");
  await fails({ operation: "write", path: "c" }, "file-none");
});

test("many files, each read", async () => {
  const content = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`open/f/${at}.txt`, `${at}`]));
  const { run } = await shelf(content);
  const items = await run({ path: "f/*.txt", most: 300 });
  expect(items).toHaveLength(300);
  expect(await text(items.at(-1))).toBe("99");
});
