import { fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import { isOwnFunction, type Callable } from "../values/functions.ts";
import { kindNames, kindOf } from "../values/kinds.ts";
import { toNumber, toText } from "../values/text.ts";

/** Arguments as host methods may have them: primitives, so that no host code coerces an object. */
export function primitives(args: readonly unknown[], run: Run): unknown[] {
  return args.map((arg) => (typeof arg === "object" && arg !== null ? toText(arg, run) : arg));
}

export function textArg(args: readonly unknown[], index: number, fallback: string, run: Run): string {
  const arg = args[index];
  return arg === undefined ? fallback : toText(arg, run);
}

export function numberArg(args: readonly unknown[], index: number, fallback: number, run: Run): number {
  const arg = args[index];
  return arg === undefined ? fallback : toNumber(arg, run);
}

export function functionArg(args: readonly unknown[], method: string): Callable {
  const arg = args[0];
  if (isOwnFunction(arg)) return arg;
  throw fault("argument-function", { method, kind: kindNames[kindOf(arg)] });
}

export function listArg(args: readonly unknown[], index: number, method: string): readonly unknown[] {
  const arg = args[index];
  if (Array.isArray(arg)) return arg;
  throw fault("argument-list", { method, kind: kindNames[kindOf(arg)] });
}
