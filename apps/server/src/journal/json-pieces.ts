import { roomLeft } from "./size.ts";

/** A piece is made in one go; about a millisecond of work. */
const PIECE = 128_000;
/** What is nested deeper is made in one go: `JSON.stringify` knows what to say of what refers to itself. */
const DEEPEST = 100;

/** The JSON text of a value, piece by piece, so that something else can be done in between. The same text as JSON.stringify's. */
export function* jsonPieces(value: unknown, depth = 0): Generator<string, void, undefined> {
  if (depth > DEEPEST || roomLeft(value, PIECE) >= 0) yield JSON.stringify(value) ?? "null";
  else if (typeof value === "string") yield* stringPieces(value);
  else if (Array.isArray(value)) yield* arrayPieces(value, depth);
  else if (typeof (value as { toJSON?: unknown }).toJSON === "function") yield JSON.stringify(value);
  else yield* objectPieces(value as Record<string, unknown>, depth);
}

function* arrayPieces(values: readonly unknown[], depth: number): Generator<string, void, undefined> {
  let lead = "[";
  for (const value of values) {
    yield lead;
    yield* jsonPieces(value, depth + 1);
    lead = ",";
  }
  yield values.length === 0 ? "[]" : "]";
}

function* objectPieces(
  values: Readonly<Record<string, unknown>>,
  depth: number,
): Generator<string, void, undefined> {
  let lead = "{";
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || typeof value === "function" || typeof value === "symbol") continue;
    yield `${lead}${JSON.stringify(key)}:`;
    yield* jsonPieces(value, depth + 1);
    lead = ",";
  }
  yield lead === "{" ? "{}" : "}";
}

function* stringPieces(text: string): Generator<string, void, undefined> {
  yield '"';
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + PIECE, text.length);
    // The two halves of one character stay together, for apart they would be written as escapes.
    if (to < text.length && /[\uD800-\uDBFF]/u.test(text.charAt(to - 1))) to--;
    yield JSON.stringify(text.slice(from, to)).slice(1, -1);
    from = to;
  }
  yield '"';
}
