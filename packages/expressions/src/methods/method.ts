import type { Run } from "../run/run.ts";

/** What people read about a method, in the languages of the product. */
export interface MethodDoc {
  readonly signature: string;
  readonly en: string;
  readonly pl: string;
  readonly "pt-BR": string;
  readonly example: string;
}

/** A method by receiver type. `Receiver` is what stands before the dot. */
export interface Method<Receiver> {
  run(receiver: Receiver, args: readonly unknown[], run: Run): unknown;
  readonly doc?: MethodDoc;
  /** Changes its receiver; it is given a copy unless the expression owns its data. */
  readonly changes?: true;
}

export type MethodTable<Receiver> = Readonly<Record<string, Method<Receiver>>>;

/** A method without documentation of its own: JavaScript's. */
export function undocumented<Receiver>(run: Method<Receiver>["run"]): Method<Receiver> {
  return { run };
}
