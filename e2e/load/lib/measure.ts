/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 50);
}

/** @param share of 100 */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}
