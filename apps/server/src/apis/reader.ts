import { Worker } from "node:worker_threads";
import type { ApiDocument } from "@weft/nodes/openapi";
import type { ErrorValues } from "@weft/sdk";

export interface ReadJob {
  readonly text: string;
  readonly from: string | undefined;
}

export interface ReadFault {
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly values: ErrorValues | undefined;
}

export type ReadAnswer =
  | { readonly ok: true; readonly document: ApiDocument }
  | { readonly ok: false; readonly error: ReadFault };

/** Beside this file in the sources, beside the bundle in `dist`. */
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./worker.ts" : "./openapi-worker.js",
  import.meta.url,
);
const LIMIT_MS = 60_000;
const MEGABYTES = 1024;

/** One after the other: each may take much memory. */
let before: Promise<unknown> = Promise.resolve();

/** Reads a document in a thread of its own. What takes too long or too much memory is refused. */
export function readInThread(job: ReadJob): Promise<ReadAnswer> {
  const mine = before.then(() => inThread(job));
  before = mine.catch(() => undefined);
  return mine;
}

function inThread(job: ReadJob): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: job,
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, stackSizeMb: 16 },
    });
    const late = setTimeout(() => {
      resolve(tooMuch);
      void worker.terminate();
    }, LIMIT_MS);
    worker.on("message", (answer: ReadAnswer) => resolve(answer));
    worker.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(tooMuch) : reject(error),
    );
    worker.on("exit", () => {
      clearTimeout(late);
      reject(new Error("The thread that reads documents ended"));
    });
  });
}

const tooMuch: ReadAnswer = {
  ok: false,
  error: {
    code: "openapi-heavy",
    message: "The document takes too long or too much memory to be read.",
    hint: "Take a document of one part of the system.",
    values: undefined,
  },
};
