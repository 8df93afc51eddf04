import { NodeError } from "@weft/sdk";
import { readApiDocument } from "@weft/nodes/openapi";
import { parentPort, workerData } from "node:worker_threads";
import type { ReadAnswer, ReadJob } from "./reader.ts";

/** Reads one document in a thread of its own, for that takes seconds, and answers with what it understood. */
async function read({ text, from }: ReadJob): Promise<ReadAnswer> {
  try {
    return { ok: true, document: await readApiDocument(text, from) };
  } catch (error) {
    if (!(error instanceof NodeError)) throw error;
    const { code, message, details } = error;
    return { ok: false, error: { code, message, hint: details.hint, values: details.values } };
  }
}

parentPort?.postMessage(await read(workerData as ReadJob));
