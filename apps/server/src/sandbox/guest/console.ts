import type { Border, Globals } from "./border.ts";

/** `console`, whose lines are shown with the run. */
export function installConsole(globals: Globals, border: Border): void {
  const { stringify } = JSON;
  const longest = 10_000;

  function shown(value: unknown): string {
    if (typeof value === "string") return value;
    if (typeof value === "bigint") return `${value}n`;
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (typeof value === "function") return `[function ${value.name}]`;
    if (value instanceof Map) return `Map ${shown([...(value as Map<unknown, unknown>)])}`;
    if (value instanceof Set) return `Set ${shown([...(value as Set<unknown>)])}`;
    if (typeof value !== "object" || value === null) return String(value);
    try {
      return stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : inner));
    } catch {
      return Object.prototype.toString.call(value);
    }
  }
  function write(...values: unknown[]): void {
    border.log(values.map(shown).join(" ").slice(0, longest));
  }
  const console: Record<string, unknown> = {};
  for (const name of ["log", "info", "warn", "error", "debug", "trace", "table", "dir", "group"])
    console[name] = write;
  for (const name of ["groupEnd", "time", "timeEnd", "timeLog", "count", "clear"]) console[name] = () => {};
  console["assert"] = (holds: unknown, ...values: unknown[]) => {
    if (!holds) write("Assertion failed:", ...values);
  };
  globals["console"] = console;
}
