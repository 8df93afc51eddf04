import type { Code, Run } from "../run/run.ts";

/** A name that every expression can use. */
export interface Global {
  read(run: Run): unknown;
  /** Present when the name can be called. */
  call?(args: readonly unknown[], run: Run): unknown;
  /** Like `call`, but the arguments are evaluated only when they are needed. */
  lazyCall?(args: readonly Code[]): Code;
}

export type GlobalTable = Readonly<Record<string, Global>>;
