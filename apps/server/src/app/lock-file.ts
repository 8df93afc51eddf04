import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";

/** What a lock file says of its holder. */
export interface Holder {
  /** `NaN` when it does not say. */
  readonly pid: number;
  /** When the process began, epoch ms. */
  readonly started: number;
  readonly host: string;
}

/** How this process signs lock files. */
export const OWN_NAME = `${process.pid} ${performance.timeOrigin} ${hostname()}`;

const LOOK_MS = 50;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** `undefined`: there is no such file. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export function isOurs(text: string): boolean {
  return text.startsWith(`${OWN_NAME} `);
}

/** Makes the file and keeps it open. `undefined`: it is there already, so of two processes one gets it. */
export function createLock(file: string): number | undefined {
  let handle: number;
  try {
    handle = openSync(file, "wx", 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return undefined;
    throw error;
  }
  try {
    writeSign(handle, 0);
    return handle;
  } catch (error) {
    closeSync(handle);
    rmSync(file, { force: true });
    throw error;
  }
}

/** Puts a new file in the place of another's, in one step, so that the folder is never without a holder. */
export function replaceLock(file: string): number {
  const next = `${file}.${process.pid}`;
  rmSync(next, { force: true });
  const handle = createLock(next);
  if (handle === undefined) throw new Error(`${next} is in the way.`);
  renameSync(next, file);
  return handle;
}

/** A sign of life: a number that grows. The text keeps its length, so it can be written on a disk that is full. */
export function writeSign(handle: number, signs: number): void {
  writeSync(handle, `${OWN_NAME} ${String(signs).padStart(12, "0")}\n`, 0);
}

export function parseHolder(text: string): Holder {
  const [pid = "", started = "", host = hostname()] = text.trim().split(" ");
  return { pid: Number.parseInt(pid, 10), started: Number(started), host };
}

export function describeHolder({ pid, host }: Holder): string {
  if (Number.isNaN(pid)) return "a process that did not say its number";
  return `process ${pid}${host === hostname() ? "" : ` on ${host}`}`;
}

export function isSelf({ pid, started, host }: Holder): boolean {
  return pid === process.pid && started === performance.timeOrigin && host === hostname();
}

/** Whether it certainly no longer runs. Of another machine, or container, nothing is certain. */
export function isDead({ pid, host }: Holder): boolean {
  if (Number.isNaN(pid) || host !== hostname()) return false;
  // After a restart of a container an earlier process had our own number.
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "EPERM";
  }
}

/** Watches until the text changes: by a sign of its holder, or otherwise. Blocks the thread. */
export function waitForSign(file: string, text: string, ms: number): "alive" | "changed" | "silent" {
  const until = performance.now() + ms;
  const name = text.slice(0, text.lastIndexOf(" ") + 1);
  while (performance.now() < until) {
    Atomics.wait(sleeper, 0, 0, LOOK_MS);
    const now = textOf(file);
    if (now !== text) return name !== "" && now?.startsWith(name) === true ? "alive" : "changed";
  }
  return "silent";
}
