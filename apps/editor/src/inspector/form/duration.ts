export const durationUnits = {
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
} as const;
export type DurationUnit = keyof typeof durationUnits;

const names = Object.keys(durationUnits) as DurationUnit[];

/** The largest unit in which a span is a whole number; seconds for none. */
export function unitOf(ms: number | undefined): DurationUnit {
  if (!ms) return "seconds";
  return names.findLast((name) => ms % durationUnits[name] === 0) ?? "milliseconds";
}
