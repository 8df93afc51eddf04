import type { Param } from "@weft/sdk";

/** Whether a person has set the value: anything but nothing, empty text and an empty list. */
export function isSet(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)
  );
}

/** Whether the flow cannot be published without a value here. */
export function isRequired(spec: Param): boolean {
  if (spec.optional || spec.kind === "group" || spec.kind === "boolean" || spec.kind === "json") return false;
  return !("default" in spec) || spec.default === undefined;
}
