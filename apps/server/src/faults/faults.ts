import { writeSync } from "node:fs";
import { Refusal } from "../errors.ts";

/**
 * Steps at which the process can be made to die as in a power cut, so that `e2e/faults` can prove that nothing is lost or
 * done twice then. Off unless `WEFT_FAULT` is set; then it costs nothing.
 */
export interface Faults {
  readonly on: boolean;
  /** Names a step that is reached. */
  hit(point: string): void;
  /** Makes a step of each call of a method, before and after it. Gives the object itself while faults are off. */
  around<T extends object>(area: string, object: T, name?: NameStep): T;
}

/** What a call is called in its area; its method unless said, `undefined` for none. */
export type NameStep = (method: string, args: readonly unknown[]) => string | undefined;

const off: Faults = { on: false, hit: () => undefined, around: (_area, object) => object };

const usage =
  "WEFT_FAULT must be a step and how often it is passed, such as sql.commit.before:3, or count, which lists the steps at the end.";

/** The faults that the environment asks for. */
export const faults: Faults = createFaults(process.env["WEFT_FAULT"], {
  die: () => process.kill(process.pid, "SIGKILL"),
  tellAtEnd: (text) => process.on("exit", () => writeSync(2, text())),
});

/**
 * @param wanted `<point>:<n>` dies when the point is hit for the n-th time; `count` writes how often each was hit, at the end
 * @throws {Refusal} when it is neither
 */
export function createFaults(
  wanted: string | undefined,
  { die, tellAtEnd }: { die(): void; tellAtEnd(text: () => string): void },
): Faults {
  if (wanted === undefined || wanted === "") return off;
  if (wanted === "count") return counting(tellAtEnd);
  const [, point, times] = /^([\w.-]+):([1-9]\d*)$/.exec(wanted) ?? [];
  if (point === undefined) throw new Refusal("usage", usage);
  let left = Number(times);
  return on((reached) => {
    if (reached === point && --left === 0) die();
  });
}

function counting(tellAtEnd: (text: () => string) => void): Faults {
  const counts: Record<string, number> = {};
  tellAtEnd(() => `faults: ${JSON.stringify(counts)}\n`);
  return on((point) => void (counts[point] = (counts[point] ?? 0) + 1));
}

function on(hit: (point: string) => void): Faults {
  return {
    on: true,
    hit,
    around: (area, object, name = (method) => method) =>
      new Proxy(object, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== "function" || typeof key !== "string") return value;
          return (...args: unknown[]) => {
            const step = name(key, args);
            const call = (): unknown => Reflect.apply(value, target, args);
            return step === undefined ? call() : surrounded(hit, `${area}.${step}`, call);
          };
        },
      }),
  };
}

function surrounded(hit: (point: string) => void, step: string, call: () => unknown): unknown {
  hit(`${step}.before`);
  const result = call();
  const after = (value: unknown): unknown => {
    hit(`${step}.after`);
    return value;
  };
  return result instanceof Promise ? result.then(after) : after(result);
}
