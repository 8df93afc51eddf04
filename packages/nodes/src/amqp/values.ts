/** What the broker says of a message, as JSON can hold it: times as texts, numbers that JavaScript cannot hold too. */
export function plainValue(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name, one]) => one !== undefined && !reserved.has(name));
  return Object.fromEntries(entries.map(([name, one]) => [name, plainValue(one)]));
}

const reserved: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
