import { fatal } from "../errors.ts";

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
// What may follow a header's name: no control characters, so that nothing can be smuggled behind a line break.
const forbidden = /[\0-\x08\x0A-\x1F\x7F]/;

/** Headers from rows; a name that comes twice has its values joined. Throws `Fatal` for what cannot be a header. */
export function toHeaders(rows: readonly NamedValue[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const { name, value } of rows) {
    const trimmed = name.trim();
    if (!token.test(trimmed)) throw fatal("header-name", { name: trimmed });
    if (forbidden.test(value)) throw fatal("header-value", { name: trimmed });
    const before = headers.get(trimmed);
    headers.set(trimmed, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

/** Whether a header is there, whatever its case. */
export function hasHeader(headers: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(headers).some((key) => key.toLowerCase() === name);
}

/** Values by name; a name that comes twice has a list. */
export function toRecord(rows: readonly NamedValue[]): Record<string, string | string[]> {
  const values = new Map<string, string | string[]>();
  for (const { name, value } of rows) {
    const old = values.get(name);
    values.set(name, old === undefined ? value : [old, value].flat());
  }
  return Object.fromEntries(values);
}

/** Headers from an object; what is empty in it is left out. */
export function jsonHeaders(given: unknown): Record<string, string> {
  if (given === undefined || given === null || given === "") return {};
  if (typeof given !== "object" || Array.isArray(given)) throw fatal("headers-json");
  const rows = Object.entries(given).flatMap(([name, value]: [string, unknown]) =>
    value === undefined || value === null
      ? []
      : [{ name, value: typeof value === "string" ? value : JSON.stringify(value) }],
  );
  return toHeaders(rows);
}
