/**
 * Whether every file that something was built from is still as it was. New files are not looked for, which spares reading a
 * hundred folders: by themselves they change nothing, because nothing imports them yet.
 * @param {string | URL} stamp what the build left (scripts/lib/stamps.mjs): path, time and size of each file
 */
export function isUnchanged(stamp) {
  // An `import` would read all that there is in the module, which takes three milliseconds of every start.
  const { readFileSync, statSync } = process.getBuiltinModule("node:fs");
  const facts = readFileSync(stamp, "utf8").split("\n");
  for (let at = 0; at < facts.length; at += 3) {
    const stat = statSync(/** @type {string} */ (facts[at]), { throwIfNoEntry: false });
    if (stat?.mtimeMs !== Number(facts[at + 1]) || stat.size !== Number(facts[at + 2])) return false;
  }
  return true;
}
