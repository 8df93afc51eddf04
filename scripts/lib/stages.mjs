import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { build, generate } from "./build.mjs";
import { inRoot } from "./root.mjs";
import { capture } from "./run.mjs";

/**
 * How a stage went. `output` is shown when something failed, `note` always.
 * @typedef {{ passed: number, failed: number, skipped: number, output: string, note?: string }} Outcome
 * @typedef {{ title: string, run: () => Promise<Outcome> }} Stage
 */

const VITEST_REPORT = ".build/vitest.json";
const PLAYWRIGHT_REPORT = ".build/playwright.json";

/** Looks at the sources only. @type {Stage[]} */
export const checks = [
  { title: "Types", run: () => command(["tsc", "-b"]) },
  { title: "Lint", run: () => command(["oxlint"]) },
  { title: "Format", run: () => command(["oxfmt", "--check"]) },
  { title: "Boundaries", run: boundaries },
  { title: "Unused code and dependencies", run: () => command(["knip", "--no-progress"]) },
];

/** @type {Stage} */
export const generatedFiles = { title: "Generated files", run: generatedAreCurrent };

/** @type {Stage} */
export const unit = { title: "Unit and API tests", run: vitest };

/** @type {Stage} */
export const production = { title: "Build", run: () => attempt(() => build()) };

/** Small versions of `npm run faults`. @type {Stage[]} */
export const faults = [
  { title: "Kills at named steps", run: () => proof(["node", "e2e/faults/kill.ts", "10"]) },
  {
    title: "Events on the disk before their answers",
    run: () => proof(["node", "e2e/faults/fsync.ts", "50"]),
  },
];

/** @type {Stage} */
export const endToEnd = { title: "End-to-end tests", run: playwright };

async function playwright() {
  clear(PLAYWRIGHT_REPORT);
  const { status, output } = await capture(["playwright", "test"]);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(PLAYWRIGHT_REPORT)?.stats ?? {};
  return counted({ passed: expected + flaky, failed: unexpected, skipped, status, output });
}

async function vitest() {
  clear(VITEST_REPORT);
  const { status, output } = await capture([
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${VITEST_REPORT}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read(VITEST_REPORT) ?? {};
  return counted({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
    status,
    output,
  });
}

async function boundaries() {
  const { status, output } = await capture(["node", "scripts/boundaries/main.ts"]);
  return { ...verdict(status === 0, output), note: output.trim().split("\n").at(-1) ?? "" };
}

/** On CI a generated file that had to be written anew was not committed. */
async function generatedAreCurrent() {
  const changed = async () => (await capture(["git", "status", "--porcelain"])).output;
  const before = await changed();
  const outcome = await attempt(() => generate());
  const after = await changed();
  if (outcome.failed > 0 || !process.env.CI || before === after) return outcome;
  return verdict(false, `Generated files are out of date; run \`npm run build\` and commit them:\n${after}`);
}

/** @param {string[]} words */
async function command(words) {
  const { status, output } = await capture(words);
  return verdict(status === 0, output);
}

/** What a proof by fault says in its last line; status 77 means that it cannot be made on this machine. @param {string[]} words */
async function proof(words) {
  const { status, output } = await capture(words);
  const note = output.trim().split("\n").at(-1) ?? "";
  if (status === 77) return { passed: 0, failed: 0, skipped: 1, output, note };
  return { ...verdict(status === 0, output), note };
}

/** @param {() => Promise<void>} work */
async function attempt(work) {
  try {
    await work();
    return verdict(true, "");
  } catch (error) {
    return verdict(false, error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {boolean} ok
 * @param {string} output
 * @returns {Outcome}
 */
const verdict = (ok, output) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output });

/**
 * A runner that fails without naming a failed test (a file that does not load, no tests at all) counts as one failure.
 * @param {{ passed: number, failed: number, skipped: number, status: number, output: string }} result
 * @returns {Outcome}
 */
function counted({ status, failed, ...rest }) {
  return { ...rest, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** @param {string} file */
function clear(file) {
  rmSync(inRoot(file), { force: true });
  mkdirSync(inRoot(".build"), { recursive: true });
}

/** @param {string} file */
const read = (file) =>
  existsSync(inRoot(file)) ? JSON.parse(readFileSync(inRoot(file), "utf8")) : undefined;
