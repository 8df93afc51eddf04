import type { Border, Globals, Start } from "./border.ts";
import { installData } from "./data.ts";
import { installKept } from "./kept.ts";

type Code = (this: unknown) => Promise<unknown>;
interface Parts {
  readonly border: Border;
  setZone(timezone: string): void;
}

/** Takes the text of a job; gives what calls the code and hands the result over. */
export function createRun(globals: Globals, parts: Parts): (start: string) => (code: Code) => void {
  const { border, setZone } = parts;
  // Taken before the person's code can change them.
  const { parse, stringify } = JSON;
  return (text) => {
    const { items, globals: given, each, timezone, seed, outputLimit } = parse(text) as Start;
    Object.assign(globals, given);
    Math.random = randomFrom(seed);
    setZone(timezone);
    const known = new Map<unknown, number>();
    items.forEach((item, index) => known.set(item, index).set(item.json, index));
    const tell = tellerOf(known);
    const select = installData(globals, border, [...items]);
    const keep = installKept(globals, border);
    async function runAll(code: Code): Promise<void> {
      const results: string[] = [];
      let left = outputLimit;
      for (let index = 0; index < (each ? items.length : 1); index++) {
        select(index);
        let result: string;
        try {
          result = tell(await code.call(globals));
        } catch (error) {
          result = stringify(failureOf(error));
        }
        left -= result.length;
        if (left < 0) return border.finish(stringify({ failure: "output", message: "" }));
        results.push(result);
      }
      try {
        keep();
      } catch (error) {
        results.fill(stringify(failureOf(error)));
      }
      border.finish(`{"results":[${results.join(",")}]}`);
    }
    return (code) => void runAll(code);
  };
}

/** sfc32, https://pracrand.sourceforge.net/RNG_engines.txt: a machine that is copied has no chance of its own. */
export function randomFrom(seed: readonly number[]): () => number {
  let [a = 1, b = 2, c = 3, d = 4] = seed;
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}

/** What was thrown, in the terms of `CodeFailure`. */
export function failureOf(thrown: unknown): { failure: string; message: string; line?: number } {
  if (!(thrown instanceof Error)) {
    return { failure: "thrown", message: JSON.stringify(thrown) ?? String(thrown) };
  }
  const { name, message } = thrown;
  const line = Number(/code\.js:(\d+)/.exec(String(thrown.stack))?.[1]);
  const at = line > 0 ? { line } : {};
  if (name === "InternalError" && message === "out of memory") return { failure: "memory", message: "" };
  if (name === "RangeError" && message.startsWith("Maximum call stack"))
    return { failure: "depth", message: "", ...at };
  return { failure: "thrown", message: name === "Error" ? message : `${name}: ${message}`, ...at };
}

/** Tells what the code gave as JSON, and of which input items it is. */
export function tellerOf(known: ReadonlyMap<unknown, number>): (value: unknown) => string {
  const { stringify } = JSON;
  const origin = (one: unknown) =>
    known.get(one) ?? known.get((one as { json?: unknown } | null | undefined)?.json) ?? null;
  return (value) => {
    if (value === undefined) return "{}";
    const from = Array.isArray(value) ? value.map(origin) : origin(value);
    let text: string | undefined;
    try {
      text = stringify(value, plainData);
    } catch (error) {
      const failed = failureOf(error);
      const { message } = error as Error;
      return stringify(failed.failure === "thrown" ? { failure: "data", message } : failed);
    }
    if (text === undefined) return stringify({ failure: "data", message: `a ${typeof value}` });
    return `{"value":${text},"from":${stringify(from)}}`;
  };
}

/** Of what JSON cannot say: as expressions give it. */
export function plainData(key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value as Map<string, unknown>);
  if (value instanceof Set) return [...(value as Set<unknown>)];
  if (value instanceof Error) return { name: value.name, message: value.message };
  if (typeof value === "bigint") throw new TypeError(`${key || "the result"} is a BigInt`);
  return value;
}
