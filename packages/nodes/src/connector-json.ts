import { fatal } from "./errors.ts";

/** JSON that was written as a text, or given by an expression; an empty text is nothing. `field`: for the message. */
export function jsonOf(value: unknown, field: string): unknown {
  if (typeof value !== "string") return value;
  if (value.trim() === "") return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw fatal("connector-json", { field });
  }
}
