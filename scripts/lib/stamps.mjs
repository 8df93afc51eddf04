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
 * Whether every file that a target was made from is still as it was. New files are not looked for, which spares reading a
 * hundred folders: by themselves they change nothing, because nothing imports them yet.
 * @param {string} name of the target
 */
export function isUnchanged(name) {
  const stamp = stampFile({ name });
  if (!existsSync(stamp)) return false;
  const facts = readFileSync(stamp, "utf8").split("\n");
  for (let at = 0; at < facts.length; at += 3) {
    const stat = statSync(/** @type {string} */ (facts[at]), { throwIfNoEntry: false });
    if (`${stat?.mtimeMs}\n${stat?.size}` !== `${facts[at + 1]}\n${facts[at + 2]}`) return false;
  }
  return true;
}

/**
 * Take it before building, so that a file saved meanwhile makes the target stale. It is told apart as a text: a digest would
 * be one more module to load each time that `weft` starts.
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
  return SKIPPED.has(name) || /\.test(-d)?\.tsx?$/.test(name);
}
