import { closeSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "../errors.ts";
import {
  createLock,
  describeHolder,
  isDead,
  isOurs,
  isSelf,
  parseHolder,
  replaceLock,
  textOf,
  waitForSign,
  writeSign,
} from "./lock-file.ts";
import type { Holder } from "./lock-file.ts";

/** How long a holder may give no sign of life, in milliseconds. Tests shorten it. */
const LEASE_MS = Number(process.env["WEFT_LEASE_MS"] ?? 10_000);
/** A holder doubts itself before others do. */
const OWN_SHARE = 0.8;

/** The right to work on a data folder, which ends when its process does, or gives no sign of life for a while. */
export class Lease {
  /** The process that held the folder before, if it was alive but gave no sign. */
  readonly takenFrom: string | undefined;
  readonly #file: string;
  readonly #leaseMs: number;
  readonly #timer: NodeJS.Timeout;
  readonly #listeners: (() => void)[] = [];
  #handle: number;
  #signs = 0;
  #signedAt = performance.now();
  #state: "held" | "lost" | "released" = "held";

  constructor(parts: { file: string; handle: number; leaseMs: number; takenFrom: string | undefined }) {
    this.#file = parts.file;
    this.#handle = parts.handle;
    this.#leaseMs = parts.leaseMs;
    this.takenFrom = parts.takenFrom;
    this.#timer = setInterval(() => this.#sign(), parts.leaseMs / 10);
    this.#timer.unref();
  }

  /**
   * Whether nobody else can be working on the folder. Whoever is about to change something outside asks just before. Gives
   * a sign of life first when the last one is old: a process that stood still may have been taken for dead.
   */
  isHeld(): boolean {
    if (this.#state === "held" && !this.#isFresh()) this.#sign();
    return this.#state === "held" && this.#isFresh();
  }

  /** Another process works on the folder. */
  lose(): void {
    if (this.#state !== "held") return;
    this.#state = "lost";
    clearInterval(this.#timer);
    for (const listener of this.#listeners) listener();
  }

  /** Hears once that the lease is lost; at once when it is already. */
  onLost(listener: () => void): void {
    if (this.#state === "lost") listener();
    else this.#listeners.push(listener);
  }

  release(): void {
    if (this.#state === "released") return;
    this.#state = "released";
    clearInterval(this.#timer);
    closeSync(this.#handle);
    if (isOurs(textOf(this.#file) ?? "")) rmSync(this.#file, { force: true });
  }

  #isFresh(): boolean {
    return performance.now() - this.#signedAt <= this.#leaseMs * OWN_SHARE;
  }

  #sign(): void {
    // Taken before the sign is given: who sees it counts from later on.
    const now = performance.now();
    try {
      const text = textOf(this.#file);
      if (text === undefined) this.#makeAgain();
      else if (!isOurs(text)) return this.lose();
      // Into the file that we made, whatever has come in its place by now.
      writeSign(this.#handle, ++this.#signs);
      this.#signedAt = now;
    } catch {
      // A disk that fails. Others may take us for dead, so we are not sure of the folder until it works again.
    }
  }

  /** Somebody removed the file: the folder is ours as long as nobody else makes another one. */
  #makeAgain(): void {
    const handle = createLock(this.#file);
    if (handle === undefined) throw new Error("Another process was faster.");
    closeSync(this.#handle);
    this.#handle = handle;
  }
}

/**
 * Takes the lock file: when there is none, when its holder is dead, or when it gives no sign of life for the time of a
 * lease, by our own clock that no one sets. Waits for that, which blocks the thread.
 * @throws {Refusal} when the holder lives
 */
export function takeLease(file: string, leaseMs: number = LEASE_MS): Lease {
  let takenFrom: string | undefined;
  for (;;) {
    const handle = createLock(file);
    if (handle !== undefined) return new Lease({ file, handle, leaseMs, takenFrom });
    const text = textOf(file);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (isSelf(holder)) throw inUse(file, holder);
    if (!isDead(holder)) {
      const sign = waitForSign(file, text, leaseMs);
      if (sign === "alive") throw inUse(file, holder);
      if (sign === "changed") continue;
      takenFrom = describeHolder(holder);
    }
    // Of two that come to this at once one loses the file again, and finds out at its next sign or write.
    return new Lease({ file, handle: replaceLock(file), leaseMs, takenFrom });
  }
}

/** Who works on the folder, if somebody does. `silent`: they give no sign of life. */
export function lookAtLease(file: string): { readonly holder: string; readonly silent: boolean } | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  const holder = parseHolder(text);
  if (isSelf(holder)) return { holder: describeHolder(holder), silent: false };
  if (isDead(holder)) return undefined;
  return { holder: describeHolder(holder), silent: waitForSign(file, text, LEASE_MS / 4) === "silent" };
}

function inUse(file: string, holder: Holder): Refusal {
  return new Refusal(
    "lock",
    `Weft is running on ${dirname(file)} (${describeHolder(holder)}). Stop it first, or use another data folder.`,
  );
}
