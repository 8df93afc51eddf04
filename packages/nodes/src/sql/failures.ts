import { NodeError } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";
import { TooMuch } from "./engine.ts";
import type { Circumstances, Kind } from "./engine.ts";

/** What was thrown while a database was spoken to, in words for people. Errors of ours pass through. */
export function failureOf(
  error: unknown,
  around: Circumstances,
  kind: Pick<Kind<never>, "failure">,
): unknown {
  if (error instanceof NodeError || !(error instanceof Error)) return error;
  const { host, limits } = around;
  if (error instanceof TooMuch)
    return fatal("sql-too-many-rows", { limit: limits.rows, megabytes: limits.characters / 1e6 });
  const told = kind.failure(error, around);
  if (told) return told;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (/CERT|SELF_SIGNED|UNABLE_TO_|SSL|TLS/.test(code))
    return fatal("sql-certificate", { host, reason: error.message });
  return lost(error.message, around);
}

/** The connection is gone; what was not confirmed may be done or not. */
export function lost(reason: string, { mayBeDone }: Pick<Circumstances, "mayBeDone">): NodeError {
  return mayBeDone ? fatal("sql-unknown-end", { reason }) : transient("sql-away", { reason });
}
