import type { RunEvent, RunOutputs } from "@weft/flow";
import { expect, test } from "vitest";
import { chunkOf, parseChunks } from "./chunk.ts";

const json = { order: "A-1", lines: Array.from({ length: 50 }, (_, line) => ({ line, sku: `X${line}` })) };

function run(number: number, outputs: RunOutputs): RunEvent {
  return { type: "run.finished", at: 1, run: number, outputs };
}

const events: RunEvent[] = [
  { type: "execution.accepted", at: 1, trigger: "start", mode: "production" },
  run(0, { main: [{ json }] }),
  run(1, { true: [{ json, from: 0 }], false: [] }),
  run(2, { main: [{ json: { other: true } }, { json, from: [0, 1] }] }),
  {
    type: "run.failed",
    at: 2,
    run: 3,
    error: { code: "x", message: "m" },
    done: { outputs: { main: [{ json }] }, items: 1, tries: 1 },
  },
];

test("items that nodes pass on are stored once, and read back the same", () => {
  const chunk = chunkOf(events);
  expect(chunk.split("A-1")).toHaveLength(2);
  expect(parseChunks([chunk, chunk])).toEqual([...events, ...events]);
});

test("what data of people's calls itself the same is theirs", () => {
  const theirs = [run(0, { main: [{ json: { same: [0, "main", 0], text: '"same":[' } }] })];
  expect(parseChunks([chunkOf(theirs)])).toEqual(theirs);
});

test("a chunk in which every item stands in full is read too", () => {
  expect(parseChunks([JSON.stringify(events)])).toEqual(events);
});

test("a chunk that names an item which is not in it is not taken for data", () => {
  const damaged = chunkOf(events).replaceAll('[1,"main",0]', '[1,"main",7]');
  expect(() => parseChunks([damaged])).toThrow("names an item that it does not hold");
});
