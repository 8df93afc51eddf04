import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "./root.mjs";

const SKIPPED = new Set(["node_modules", "dist", ".build"]);

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
 * Take it before building, so that a file saved meanwhile makes the target stale.
 * @param {import("./targets.mjs").Target} target
 */
export function fingerprint(target) {
  const hash = createHash("sha1");
  for (const path of target.inputs) if (existsSync(inRoot(path))) list(inRoot(path), hash);
  return hash.digest("hex");
}

/**
 * @param {import("./targets.mjs").Target} target
 * @param {string} print from `fingerprint`
 */
export function markFresh(target, print) {
  mkdirSync(inRoot(".build"), { recursive: true });
  writeFileSync(stampFile(target), print);
}

/** @param {import("./targets.mjs").Target} target */
const stampFile = (target) => inRoot(".build", `${target.name}.stamp`);

/**
 * @param {string} path
 * @param {import("node:crypto").Hash} hash
 */
function list(path, hash) {
  const stat = statSync(path);
  if (!stat.isDirectory()) {
    hash.update(`${path} ${stat.mtimeMs} ${stat.size}\n`);
    return;
  }
  for (const name of readdirSync(path).toSorted()) {
    if (!SKIPPED.has(name) && !/\.test(-d)?\.tsx?$/.test(name)) list(join(path, name), hash);
  }
}
