import type { Run } from "../run/run.ts";

/** A method by receiver type. `Receiver` is what stands before the dot. What people read about it is in `docs/`. */
export interface Method<Receiver> {
  run(receiver: Receiver, args: readonly unknown[], run: Run): unknown;
  /** Changes its receiver; it is given a copy unless the expression owns its data. */
  readonly changes?: true;
}

export type MethodTable<Receiver> = Readonly<Record<string, Method<Receiver>>>;

/** A method whose name every JavaScript object has; TypeScript infers no types for those in a table. */
export function inherited<Receiver>(run: Method<Receiver>["run"]): Method<Receiver> {
  return { run };
}
