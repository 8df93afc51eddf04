import { capture } from "./run.mjs";
import { inRoot } from "./root.mjs";
import { fingerprint, isFresh, markFresh } from "./stamps.mjs";
import { editor, generated, server } from "./targets.mjs";

const builders = [
  { target: server, make: async () => (await import("./bundle.mjs")).bundleServer() },
  { target: editor, make: () => must(["vite", "build", "--logLevel", "warn"], inRoot("apps", "editor")) },
];

/** Whether everything that `npm start` needs is built from the sources as they are now. */
export const isBuilt = () => [...generated, server, editor].every(isFresh);

/**
 * Builds what is stale: generated files first, for the others read them.
 * @param {{ only?: string, say?: (line: string) => void }} [options] `only`: the name of one target
 * @throws {Error} with the output of the tool that failed
 */
export async function build({ only, say = () => {} } = {}) {
  await generate({ say });
  const wanted = builders.filter(({ target }) => only === undefined || target.name === only);
  const results = await Promise.allSettled(
    wanted.map(async ({ target, make }) => {
      if (isFresh(target)) return say(`${target.name}: up to date`);
      const print = fingerprint(target);
      const started = performance.now();
      await make();
      markFresh(target, print);
      say(`${target.name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }),
  );
  const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  if (failures.length > 0)
    throw new Error(failures.map((reason) => String(reason?.message ?? reason)).join("\n\n"));
}

/**
 * Writes the generated files that are stale.
 * @param {{ say?: (line: string) => void }} [options]
 */
export async function generate({ say = () => {} } = {}) {
  for (const target of generated) {
    if (isFresh(target)) continue;
    await must(["node", target.script]);
    // After the run: what it wrote lies among what it read.
    markFresh(target, fingerprint(target));
    say(`${target.name}: generated`);
  }
}

/**
 * @param {string[]} command
 * @param {string} [cwd]
 */
async function must(command, cwd) {
  const { status, output } = await capture(command, cwd === undefined ? {} : { cwd });
  if (status !== 0) throw new Error(`${command.join(" ")} failed:\n${output}`);
}
