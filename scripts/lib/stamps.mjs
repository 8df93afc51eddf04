import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { inRoot } from "./root.mjs";

/** What nothing is built from. */
const SKIPPED = new Set(["node_modules", "dist", ".build", "testing"]);

/**
 * Whether what a target was made from is unchanged, told from names, times and sizes: reading no file keeps
 * this at a few milliseconds for the whole repository.
 * @param {import("./targets.mjs").Target} target
 */
export function isFresh(target) {
  const stamp = stampFile(target);
  return (
    target.outputs.every((file) => existsSync(inRoot(file))) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === fingerprint(target)
  );
}

/**
 * Take it before building, so that a file saved meanwhile makes the target stale. `weft` reads it too, each time
 * that it starts (apps/server/bin/unchanged.mjs).
 * @param {import("./targets.mjs").Target} target
 */
export function fingerprint(target) {
  /** @type {(string | number)[]} */
  const facts = [];
  for (const path of target.inputs) look(inRoot(path), facts);
  return facts.join("\n");
}

/**
 * @param {import("./targets.mjs").Target} target
 * @param {string} print from `fingerprint`
 */
export function markFresh(target, print) {
  mkdirSync(inRoot(".build"), { recursive: true });
  writeFileSync(stampFile(target), print);
}

/** @param {Pick<import("./targets.mjs").Target, "name">} target */
const stampFile = (target) => inRoot(".build", `${target.name}.stamp`);

/**
 * Path, time and size of a file, or of the files below a folder: three facts for each.
 * @param {string} path
 * @param {(string | number)[]} facts
 */
function look(path, facts) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) return void facts.push(path, stat.mtimeMs, stat.size);
  // In the order of their names.
  for (const name of readdirSync(path)) if (!isSkipped(name)) look(`${path}/${name}`, facts);
}

/** @param {string} name */
function isSkipped(name) {
  return SKIPPED.has(name) || /\.(test(-d)?|testing)\.tsx?$/.test(name);
}
