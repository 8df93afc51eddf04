import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isUnchanged } from "../../apps/server/bin/unchanged.mjs";
import { inRoot, root } from "./root.mjs";
import { fingerprint, isFresh, markFresh } from "./stamps.mjs";
import type { Target } from "./targets.mjs";

let folder: string;
let target: Target;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weft-stamps-"));
  mkdirSync(join(folder, "src/deep"), { recursive: true });
  writeFileSync(join(folder, "src/deep/a.ts"), "1");
  writeFileSync(join(folder, "out.js"), "1");
  const inRepository = relative(root, folder);
  target = { name: basename(folder), inputs: [`${inRepository}/src`], outputs: [`${inRepository}/out.js`] };
  markFresh(target, fingerprint(target));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(inRoot(".build", `${target.name}.stamp`), { force: true });
});

test("a target is fresh after it was built, and never built before that", () => {
  expect(isFresh(target)).toBe(true);
  expect(isFresh({ ...target, name: "never-built" })).toBe(false);
});

test("a changed, new or removed source makes it stale", () => {
  writeFileSync(join(folder, "src/deep/a.ts"), "22");
  expect(isFresh(target)).toBe(false);
  markFresh(target, fingerprint(target));
  writeFileSync(join(folder, "src/b.ts"), "");
  expect(isFresh(target)).toBe(false);
  rmSync(join(folder, "src/b.ts"));
  expect(isFresh(target)).toBe(true);
  rmSync(join(folder, "src/deep/a.ts"));
  expect(isFresh(target)).toBe(false);
});

test("a file of the same size, saved later, makes it stale", () => {
  utimesSync(join(folder, "src/deep/a.ts"), 0, 1);
  expect(isFresh(target)).toBe(false);
});

test("a missing output makes it stale, a test beside the sources does not", () => {
  writeFileSync(join(folder, "src/a.test.ts"), "");
  expect(isFresh(target)).toBe(true);
  rmSync(join(folder, "out.js"));
  expect(isFresh(target)).toBe(false);
});

test("for what runs already built, only files that were there count", () => {
  const stamp = inRoot(".build", `${target.name}.stamp`);
  expect(isUnchanged(stamp)).toBe(true);
  writeFileSync(join(folder, "src/b.ts"), "");
  expect(isUnchanged(stamp)).toBe(true);
  utimesSync(join(folder, "src/deep/a.ts"), 0, 1);
  expect(isUnchanged(stamp)).toBe(false);
  markFresh(target, fingerprint(target));
  expect(isUnchanged(stamp)).toBe(true);
  rmSync(join(folder, "src/b.ts"));
  expect(isUnchanged(stamp)).toBe(false);
});
