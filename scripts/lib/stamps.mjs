import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
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
  /** @type {string[]} */
  const lines = [];
  for (const path of target.inputs) {
    const stat = statSync(inRoot(path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) list(inRoot(path), lines);
    else if (stat) lines.push(lineOf(inRoot(path), stat));
  }
  return createHash("sha1").update(lines.join("")).digest("hex");
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
 * The files below a folder. `weft` looks at each of them when it starts, so this does no more than it must.
 * @param {string} folder
 * @param {string[]} lines
 */
function list(folder, lines) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (SKIPPED.has(entry.name) || /\.test(-d)?\.tsx?$/.test(entry.name)) continue;
    if (entry.isDirectory()) list(path, lines);
    else lines.push(lineOf(path, statSync(path)));
  }
}

/**
 * @param {string} path
 * @param {import("node:fs").Stats} stat
 */
const lineOf = (path, { mtimeMs, size }) => `${path} ${mtimeMs} ${size}\n`;
