/**
 * Kills the server under load, at named steps and at random moments, starts it again, and looks what became of every event.
 * `npm run faults kill [CYCLES] [-- --seed N] [--only STEP:N]`
 */
import { parseArgs } from "node:util";
import { killCycles } from "./lib/cycles.ts";
import { parseFault } from "./lib/plan.ts";
import { countBy } from "./lib/verify.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string" }, only: { type: "string" }, verbose: { type: "boolean", short: "v" } },
});
const cycles = Number(positionals[0] ?? 200);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const again = `npm run faults kill ${cycles} -- --seed ${seed}${values.only === undefined ? "" : ` --only ${values.only}`}`;
console.log(`${cycles} kills, seed ${seed}`);

const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);
const { sent, kills, verdict, violations, stories, rests, dataDir } = await killCycles({
  cycles,
  seed,
  say: (line) => (values.verbose ? console.log(`${seconds()} s ${line}`) : undefined),
  ...(values.only !== undefined && { only: parseFault(values.only) }),
});
console.table(kills);
console.log({
  seconds: seconds(),
  "events by answer": countBy(sent.map(({ status }) => String(status ?? "none"))),
  "executions by status": verdict?.counts ?? {},
  "attention by reason": countBy([...stories.values()].flatMap(({ code }) => code ?? [])),
  "looked at everything": rests,
});
if (violations.length === 0) {
  const done = Object.values(kills).reduce((a, b) => a + b, 0);
  console.log(
    `${done} kills, ${sent.length} events: each that was answered 2xx has one execution, no write was repeated`,
  );
} else {
  console.log(`${violations.length} violations:\n${violations.slice(0, 20).join("\n")}`);
  console.log(`\nThe data is kept in ${dataDir}. Once more: ${again}`);
  process.exitCode = 1;
}
