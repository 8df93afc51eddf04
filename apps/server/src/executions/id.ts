import { randomUUID } from "node:crypto";

/** Base 36, three digits. */
const ROUND = 36 ** 3;
let count = 0;

/**
 * A new id. It begins with the time and a counter, so that those of one process ascend: rows and chunks of new executions
 * are added at the end of the database's indexes, which fills their pages and touches few.
 */
export function newExecutionId(now: number): string {
  count = (count + 1) % ROUND;
  return `ex_${now.toString(36)}${count.toString(36).padStart(3, "0")}${randomUUID().slice(-10)}`;
}
