import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunEvent } from "@weft/flow";
import { expect, onTestFinished, test } from "vitest";
import { createFileStore } from "../files/store.ts";
import { jsonPieces } from "./json-pieces.ts";
import { readItems, sizeOf, spill, unspill } from "./spill.ts";
import type { Written } from "./spill.ts";

function store() {
  const folder = mkdtempSync(join(tmpdir(), "weft-spill-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, files: createFileStore(folder) };
}

function finished(outputs: Record<string, { json: Record<string, unknown> }[]>): RunEvent {
  return { type: "run.finished", at: 1, run: 0, outputs };
}

test.each([
  null,
  "",
  { a: undefined, b: [undefined, () => 1, Number.NaN], c: new Date(0), d: {}, e: [] },
  { text: "ą\n\u2028\"'\\".repeat(50_000) },
  { text: `x${"😀".repeat(100_000)}` },
  {
    deep: [{ rows: Array.from({ length: 30_000 }, (_, i) => ({ i, when: new Date(i), name: `row ${i}` })) }],
  },
])("JSON in pieces is the JSON of the whole (%#)", (value) => {
  const pieces = [...jsonPieces(value)];
  expect(pieces.join("") === JSON.stringify(value)).toBe(true);
  for (const piece of pieces) expect(piece.length).toBeLessThan(1_000_000);
});

test("large outputs go to a file and come back the same; small ones stay", async () => {
  const { files } = store();
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ json: { i, text: `line\n${i}\u2028 ż` } }));
  const event = finished({ main: rows, other: [{ json: { few: true } }], none: [] });
  expect(sizeOf(event)).toBeGreaterThan(256_000);
  const stored = await spill(event, files);
  expect(stored).toMatchObject({
    outputs: { main: [], other: [{ json: { few: true } }], none: [] },
    spilled: { main: { items: 20_000 } },
  });
  expect(Object.keys(stored.spilled ?? {})).toEqual(["main"]);
  expect(await unspill(JSON.parse(JSON.stringify(stored)) as typeof stored, files)).toEqual(event);
  const main = stored.spilled?.["main"];
  if (main === undefined) throw new Error("not spilled");
  expect(await readItems(main, files, { offset: 19_998, limit: 5, chars: 1000 })).toEqual(rows.slice(19_998));
  expect(await readItems(main, files, { offset: 3, limit: 2, chars: 1000 })).toEqual(rows.slice(3, 5));
});

test("what is passed on as it was is written once", async () => {
  const { files } = store();
  let writes = 0;
  const counting = {
    ...files,
    write: (file: Parameters<typeof files.write>[0]) => (writes++, files.write(file)),
  };
  const json = { text: "x".repeat(300_000) };
  const written: Written[] = [];
  const events = [
    finished({ main: [{ json }, { json }] }),
    finished({ main: [{ json }, { json }] }),
    finished({ main: [{ json }] }),
    finished({ main: [{ json: { ...json } }] }),
  ];
  for (const event of events) {
    const stored = await spill(event, counting, written);
    expect(await unspill(stored, files)).toEqual(event);
  }
  expect(writes).toBe(3);
});

test("reading stops before what is too much, and an item that is too large is not read at all", async () => {
  const { files } = store();
  const rows = [{ json: { a: 1 } }, { json: { text: "x".repeat(300_000) } }, { json: { b: 2 } }];
  const stored = await spill(finished({ main: rows }), files);
  const main = stored.spilled?.["main"];
  if (main === undefined) throw new Error("not spilled");
  const part = (offset: number) => readItems(main, files, { offset, limit: 10, chars: 100_000 });
  expect(await part(0)).toEqual(rows.slice(0, 1));
  expect(await part(1)).toEqual([]);
  expect(await part(2)).toEqual(rows.slice(2));
});

test("the same output is kept once", async () => {
  const { folder, files } = store();
  const event = finished({ main: [{ json: { text: "x".repeat(300_000) } }] });
  expect(await spill(event, files)).toEqual(await spill(event, files));
  const stored = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(stored).toHaveLength(1);
});

test("what JSON cannot hold is refused, and leaves no file behind", async () => {
  const { folder, files } = store();
  const circle: Record<string, unknown> = { text: "x".repeat(300_000) };
  circle["self"] = circle;
  await expect(spill(finished({ main: [{ json: circle }] }), files)).rejects.toThrow("circular");
  const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(left).toEqual([]);
});

test("a file that is missing or damaged is said to be", async () => {
  const { folder, files } = store();
  const stored = await spill(finished({ main: [{ json: { text: "x".repeat(300_000) } }] }), files);
  rmSync(folder, { recursive: true });
  await expect(unspill(stored, files)).rejects.toMatchObject({ code: "file-missing" });
});
