import { once } from "node:events";
import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { SqliteConnection } from "./open.ts";

/** What the worker is told. */
export interface CheckpointJob {
  readonly file: string;
  /** It copies the log when that many of its pages are not copied yet. */
  readonly pages: number;
  readonly everyMs: number;
}

export interface Checkpoints {
  /** Ends the worker; closing the database then copies what is left. */
  stop(): Promise<void>;
}

export interface CheckpointsOptions {
  /** The connection that writes. */
  readonly sqlite: SqliteConnection;
  readonly log: Pick<Logger, "warn">;
  /** How long the log may grow before it is copied, in bytes; 16 MB unless said. */
  readonly bytes?: number;
  /** The worker's code; given by tests. */
  readonly worker?: URL;
}

const LOG_BYTES = 16 * 1024 * 1024;
const LOOK_MS = 100;
/** SQLite's own: https://sqlite.org/pragma.html#pragma_wal_autocheckpoint */
const DEFAULT_PAGES = 1000;

/** Beside this file in the sources, beside the bundle in `dist`. */
const workerFile = new URL(
  `./checkpoint-worker.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  import.meta.url,
);

/**
 * Keeps the log of a database short from a worker thread, which starts when the log first gets long. When it cannot, the
 * writing connection does it itself again, as SQLite does by default.
 */
export function startCheckpoints(options: CheckpointsOptions): Checkpoints {
  const { sqlite, log, bytes = LOG_BYTES, worker: code = workerFile } = options;
  const { name: file } = sqlite;
  const pages = Math.ceil(bytes / (sqlite.pragma("page_size", { simple: true }) as number));
  // Far above what the worker lets it come to.
  sqlite.pragma(`wal_autocheckpoint = ${pages * 4}`);
  sqlite.pragma(`journal_size_limit = ${bytes * 4}`);
  let worker: Worker | undefined;
  let stopping = false;

  function start(): void {
    let cause: unknown;
    worker = startWorker(code, { file, pages, everyMs: LOOK_MS });
    worker.on("message", (reason: string) => log.warn({ reason }, "the log of the database was not copied"));
    worker.on("error", (error) => (cause = error));
    worker.once("exit", () => {
      worker = undefined;
      if (stopping) return;
      log.warn({ err: cause }, "the main thread copies the log of the database from now on");
      sqlite.pragma(`wal_autocheckpoint = ${DEFAULT_PAGES}`);
    });
  }

  const timer = setInterval(() => {
    if (lengthOf(`${file}-wal`) < bytes) return;
    clearInterval(timer);
    start();
  }, LOOK_MS);
  timer.unref();
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      if (worker === undefined) return;
      const ended = once(worker, "exit");
      worker.ref();
      worker.postMessage("end");
      await ended;
    },
  };
}

function startWorker(code: URL, job: CheckpointJob): Worker {
  const worker = new Worker(code, {
    workerData: job,
    // It holds next to nothing; without limits its heap would grow before it is collected.
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  worker.unref();
  return worker;
}

function lengthOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    // No log yet.
    return 0;
  }
}
