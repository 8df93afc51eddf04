import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Beyond this, a larger young generation makes the process larger and hardly faster. */
const ENOUGH_BYTES = 12 * 1024 * 1024;
/** It gets smaller again while there is little to do. */
const LOOK_AGAIN_MS = 1000;

/**
 * Keeps V8's young generation from growing to its default of 128 MB under load, of which a server that answers in
 * milliseconds has no use. What `--max-semi-space-size` does at the start of a process, done in one that runs: V8 looks at
 * the factor each time it grows (https://nodejs.org/api/v8.html#v8setflagsfromstringflags).
 */
export function boundYoungGeneration(): void {
  const observer = new PerformanceObserver(() => {
    if (!isLarge()) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    // Each look costs more than the collection that it follows.
    observer.disconnect();
    const timer = setInterval(() => {
      if (isLarge()) return;
      clearInterval(timer);
      grow();
    }, LOOK_AGAIN_MS);
    timer.unref();
  });
  const grow = (): void => {
    setFlagsFromString("--semi-space-growth-factor=2");
    observer.observe({ entryTypes: ["gc"] });
  };
  grow();
}

function isLarge(): boolean {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
  return (young?.space_size ?? 0) >= ENOUGH_BYTES;
}
