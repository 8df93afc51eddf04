import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { createEngine } from "./engine.ts";
import type { EngineOutside } from "./engine.ts";
import type { WorkerJob, WorkerMessage, WorkerSetup } from "./protocol.ts";

/** A thread that runs people's code, one job at a time. What it cannot end by itself, the pool ends with it. */
const { answers, bell, limits } = workerData as WorkerSetup;
const ring = new Int32Array(bell);
/** As many lines as a run's log takes. */
const LOG_LINES = 1000;

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

/** Waits where it stands: the code that asks is in the middle of a sentence. */
function ask(question: string): string {
  const before = Atomics.load(ring, 0);
  say({ type: "ask", question });
  Atomics.wait(ring, 0, before, limits.timeMs);
  const received = receiveMessageOnPort(answers);
  return received?.message ?? JSON.stringify({ error: "There was no answer in time" });
}

function outside(): EngineOutside {
  let lines = 0;
  return {
    ask,
    log(line) {
      if (lines++ < LOG_LINES) say({ type: "log", line });
    },
  };
}

const engine = await createEngine(limits);
parentPort?.on("message", (job: WorkerJob) => {
  say({ type: "begun" });
  void engine.run(job, outside()).then((end) => {
    say("result" in end ? { type: "finished", result: end.result } : { type: "failed", failure: end });
  });
});
