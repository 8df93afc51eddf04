const minute = 60_000;
const quarter = 15 * minute;

/** What a clock shows, minute by minute, over a stretch of time. */
export interface WallClock {
  /** Epoch milliseconds, whole minutes. */
  readonly from: number;
  readonly to: number;
  /** Minutes that the clock is ahead of UTC, for each quarter of an hour since `from`. */
  readonly offsets: Int16Array;
  /** Quarters at which the clock is changed. */
  readonly changes: readonly number[];
}

/** Reads the zone's offset in words, quarter by quarter: no arithmetic that the code under test shares. */
export function wallClock(zone: string, from: number, to: number): WallClock {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const offset = (at: number): number => {
    const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
  const offsets = new Int16Array(Math.ceil((to - from) / quarter));
  const changes: number[] = [];
  const step = 96;
  for (let at = 0; at < offsets.length; at += step) {
    const end = Math.min(at + step, offsets.length);
    const [first, last] = [offset(from + at * quarter), offset(from + end * quarter)];
    for (let i = at; i < end; i++) offsets[i] = first === last ? first : offset(from + i * quarter);
  }
  for (let i = 1; i < offsets.length; i++) if (offsets[i] !== offsets[i - 1]) changes.push(i);
  return { from, to, offsets, changes };
}
