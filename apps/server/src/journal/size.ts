/** Deeper than any data of people's; what refers to itself has no end. */
const DEEPEST = 500;

/**
 * How much of `room`, in characters of JSON, a value leaves; below 0 as soon as it is known to be too large, so that
 * looking at something huge costs no more than looking at something that just fits. About right, not exact.
 */
export function roomLeft(value: unknown, room: number, depth = 0): number {
  if (typeof value === "string") return room - value.length - 2;
  if (typeof value !== "object" || value === null) return room - 6;
  if (depth > DEEPEST) return room;
  let left = room - 2;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && left >= 0; i++) left = roomLeft(value[i], left - 1, depth + 1);
    return left;
  }
  for (const key in value) {
    if (left < 0) return left;
    left = roomLeft((value as Record<string, unknown>)[key], left - key.length - 4, depth + 1);
  }
  return left;
}
