/** Runs in the page before anything else: notes when the first node is there and when it is seen. Asking from outside comes late. */
export function noteFirstNode(): void {
  const look = new MutationObserver(() => {
    if (document.querySelector(".canvas [role=group]") === null) return;
    look.disconnect();
    performance.mark("placed");
    requestAnimationFrame(() => performance.mark("drawn"));
  });
  look.observe(document, { childList: true, subtree: true });
}

export interface FirstLoad {
  /** Since the navigation began. */
  readonly drawnMs: number;
  /** What was transferred before the first node was placed, as compressed by the server. */
  readonly kilobytes: number;
}

/** Runs in the page: when the first node was drawn and what had to be transferred for it; nothing until then. */
export function firstLoad(): FirstLoad | undefined {
  const at = (mark: string): number | undefined => performance.getEntriesByName(mark)[0]?.startTime;
  const [placedMs, drawnMs] = [at("placed"), at("drawn")];
  if (placedMs === undefined || drawnMs === undefined) return undefined;
  const loads = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const before = (loads as PerformanceResourceTiming[]).filter(({ responseEnd }) => responseEnd <= placedMs);
  return { drawnMs, kilobytes: before.reduce((sum, load) => sum + load.encodedBodySize, 0) / 1000 };
}
