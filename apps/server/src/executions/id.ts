import { randomUUID } from "node:crypto";

/** A new id. It begins with the time, so that rows and chunks of new executions lie side by side in the database. */
export function newExecutionId(now: number): string {
  return `ex_${now.toString(36)}${randomUUID().slice(-12)}`;
}
