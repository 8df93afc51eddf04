import type { Globals } from "./border.ts";

interface DateLibrary {
  readonly DateTime: {
    now(): { startOf(unit: string): unknown };
  };
  readonly Settings: { defaultZone: string };
}

/** Dates, JMESPath and the small functions that expressions have as well. Gives what sets the zone of dates. */
export function installHelpers(globals: Globals): (timezone: string) => void {
  const luxon = globals["luxon"] as DateLibrary;
  const { search } = globals["jmespath"] as { search(data: unknown, query: string): unknown };
  delete globals["jmespath"];
  for (const name of ["DateTime", "Duration", "Interval"])
    globals[name] = (luxon as unknown as Globals)[name];
  function read(name: string, get: () => unknown): void {
    Object.defineProperty(globals, name, { get, configurable: true, enumerable: true });
  }
  read("$now", () => luxon.DateTime.now());
  read("$today", () => luxon.DateTime.now().startOf("day"));

  function isEmpty(value: unknown): boolean {
    if (value === undefined || value === null || value === "") return true;
    if (Array.isArray(value)) return value.length === 0;
    return typeof value === "object" && Object.keys(value).length === 0;
  }
  function numbers(values: readonly unknown[]): number[] {
    return values.flat(Infinity as 1).map(Number);
  }
  globals["$jmespath"] = search;
  globals["$jmesPath"] = search;
  globals["$if"] = (test: unknown, yes: unknown, no: unknown = false) => (test ? yes : no);
  globals["$ifEmpty"] = (value: unknown, instead: unknown) => (isEmpty(value) ? instead : value);
  globals["$not"] = (value: unknown) => !value;
  globals["$min"] = (...values: unknown[]) => Math.min(...numbers(values));
  globals["$max"] = (...values: unknown[]) => Math.max(...numbers(values));
  globals["$average"] = (...values: unknown[]) => {
    const list = numbers(values);
    return list.length === 0 ? 0 : list.reduce((sum, value) => sum + value, 0) / list.length;
  };
  return (timezone) => {
    luxon.Settings.defaultZone = timezone;
  };
}
