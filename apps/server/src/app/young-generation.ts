import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Beyond this, a larger young generation makes the process larger and hardly faster. */
const ENOUGH_BYTES = 12 * 1024 * 1024;

/**
 * Keeps V8's young generation from growing to its default of 128 MB under load, of which a server that answers in
 * milliseconds has no use. What `--max-semi-space-size` does at the start of a process, done in one that runs: V8 looks at
 * the factor each time it grows (https://nodejs.org/api/v8.html#v8setflagsfromstringflags).
 */
export function boundYoungGeneration(): void {
  let growing = true;
  const look = (): void => {
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
    const grow = (young?.space_size ?? 0) < ENOUGH_BYTES;
    if (grow === growing) return;
    growing = grow;
    setFlagsFromString(`--semi-space-growth-factor=${grow ? 2 : 1}`);
  };
  new PerformanceObserver(look).observe({ entryTypes: ["gc"] });
}
