import { parentPort, workerData } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";
import type { CheckpointJob } from "./checkpoints.ts";

/**
 * Copies the log of the database into its file, off the main thread: that writes and syncs megabytes, and whoever waits
 * for an answer would wait for it. Any message from the main thread ends it; messages to it say what went wrong.
 */
const { file, pages, everyMs } = workerData as CheckpointJob;

/** Pages that may be left to copy while writers wait. */
const FEW = 100;
const ROUNDS = 5;

const sqlite = new SqliteDatabase(file, { timeout: 1000 });
sqlite.pragma("cache_size = -256");
let failing = false;

/** How many pages of the log are left to copy. */
function checkpoint(mode: "NOOP" | "PASSIVE" | "RESTART"): number {
  const [row] = sqlite.pragma(`wal_checkpoint(${mode})`) as { log: number; checkpointed: number }[];
  return row === undefined ? 0 : row.log - row.checkpointed;
}

/**
 * A log begins anew only when it has been copied to its very end, which under steady load never happens by itself
 * (https://sqlite.org/wal.html#avoiding_excessively_large_wal_files). So most is copied beside the writers, until little
 * is left, and that while they wait.
 */
function look(): void {
  if (checkpoint("NOOP") < pages) return;
  for (let round = 0; round < ROUNDS; round++) if (checkpoint("PASSIVE") <= FEW) break;
  checkpoint("RESTART");
}

const timer = setInterval(() => {
  try {
    look();
    failing = false;
  } catch (error) {
    if (!failing) parentPort?.postMessage((error as Error).message);
    failing = true;
  }
}, everyMs);

parentPort?.once("message", () => {
  clearInterval(timer);
  sqlite.close();
});
