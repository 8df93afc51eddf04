import type { Host } from "../host.ts";
import { testHost } from "../testing/host.ts";
import { Random } from "../testing/random.ts";

/** More than any generated flow has; one that has more does not come to an end. */
const maxEvents = 20_000;

/** A test host whose network takes its time, so that branches overtake each other. */
export function slowHost(seed: number): Host {
  const random = new Random(seed);
  const host = testHost({ seed });
  const never = new AbortController().signal;
  let events = 0;
  return {
    ...host,
    emit: () => {
      if ((events += 1) > maxEvents) throw new Error(`The flow of seed ${seed} does not come to an end`);
    },
    http: async () => {
      if (random.chance(0.5)) await host.sleep(random.int(1, 50), never);
      return { status: 200, headers: {}, body: {} };
    },
  };
}
