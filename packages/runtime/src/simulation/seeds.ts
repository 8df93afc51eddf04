/**
 * The seeds to try: `count`, or as many times more as the environment variable `SIMULATION_TIMES` says. `SIMULATION_SEED`
 * names a single one, to look into a failure: the same seed gives the same events.
 */
export function seeds(count: number): readonly number[] {
  const { SIMULATION_TIMES: times = "1", SIMULATION_SEED: only } = process.env;
  if (only !== undefined) return [Number(only)];
  return Array.from({ length: count * Number(times) }, (_, i) => i + 1);
}
