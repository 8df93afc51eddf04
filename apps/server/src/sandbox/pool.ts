import { MessageChannel, Worker } from "node:worker_threads";
import type { SandboxJob } from "@weft/runtime";
import type { CodeFailure } from "@weft/sdk";
import { Lanes } from "./lanes.ts";
import type { SandboxLimits, WorkerJob, WorkerMessage, WorkerSetup } from "./protocol.ts";

/** Beside this file in the sources, beside the bundle in `dist`. */
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./worker.ts" : "./sandbox-worker.js",
  import.meta.url,
);
/** How long the engine may take to notice that its time is over, before its thread is ended. */
const GRACE_MS = 500;
/** A thread that nobody needed for so long is given up. */
const IDLE_MS = 60_000;
/** Of the thread itself, in megabytes: what goes in and out passes through here as text. */
const THREAD = { maxOldGenerationSizeMb: 512, stackSizeMb: 16 };

export type PoolEnd = { readonly result: string } | CodeFailure;

interface Waiting {
  readonly job: SandboxJob;
  /** Stops waiting for a cancellation; one execution may have thousands of jobs. */
  readonly leave: () => void;
  resolve(end: PoolEnd): void;
  reject(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  readonly answers: MessageChannel;
  readonly ring: Int32Array;
  current?: Running;
  idle?: NodeJS.Timeout;
}

interface Running extends Waiting {
  timer?: NodeJS.Timeout;
  /** Characters of the answers that it got, and milliseconds that they took. */
  answered: number;
  answeringMs: number;
}

export interface PoolOptions {
  readonly limits: SandboxLimits;
  /** Threads at most. */
  readonly size: number;
}

/** Runs jobs in at most so many threads; flows take turns. A thread in which a limit was broken is thrown away. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting = new Lanes<Waiting>();
  #stopped = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  run(job: SandboxJob, signal: AbortSignal): Promise<PoolEnd> {
    return new Promise<PoolEnd>((resolve, reject) => {
      if (this.#stopped) return reject(new Error("The sandbox was stopped"));
      if (signal.aborted) return reject(signal.reason);
      const cancel = (): void => {
        if (this.#waiting.remove(job.owner, waiting)) return reject(signal.reason);
        const thread = [...this.#threads].find(({ current }) => current?.resolve === resolve);
        if (thread) void this.#discard(thread, signal.reason);
      };
      const leave = (): void => signal.removeEventListener("abort", cancel);
      const waiting: Waiting = { job, leave, resolve, reject };
      signal.addEventListener("abort", cancel, { once: true });
      this.#waiting.add(job.owner, waiting);
      this.#next();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const ends = [...this.#threads].map((thread) =>
      this.#discard(thread, new Error("The sandbox was stopped")),
    );
    for (let job = this.#waiting.take(); job; job = this.#waiting.take()) {
      job.leave();
      job.reject(new Error("The sandbox was stopped"));
    }
    await Promise.all(ends);
  }

  #next(): void {
    while (this.#waiting.size > 0) {
      const free = [...this.#threads].find(({ current }) => current === undefined);
      if (!free && this.#threads.size >= this.#options.size) return;
      const waiting = this.#waiting.take();
      if (waiting) this.#begin(free ?? this.#create(), waiting);
    }
  }

  #create(): Thread {
    const answers = new MessageChannel();
    const bell = new SharedArrayBuffer(4);
    const setup: WorkerSetup = { answers: answers.port2, bell, limits: this.#options.limits };
    const worker = new Worker(workerFile, {
      workerData: setup,
      transferList: [answers.port2],
      // Nothing of this process is in there to be found.
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: THREAD,
    });
    const thread: Thread = { worker, answers, ring: new Int32Array(bell) };
    this.#threads.add(thread);
    worker.on("message", (message: WorkerMessage) => this.#hear(thread, message));
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") this.#broken(thread, "memory");
      else void this.#discard(thread, error);
    });
    worker.on("exit", () => void this.#discard(thread, new Error("The thread of the sandbox ended")));
    return thread;
  }

  #begin(thread: Thread, waiting: Waiting): void {
    const { job } = waiting;
    clearTimeout(thread.idle);
    thread.worker.ref();
    thread.current = { ...waiting, answered: 0, answeringMs: 0 };
    const { code, each, given, timezone, now } = job;
    thread.worker.postMessage({ code, each, given, timezone, now } satisfies WorkerJob);
  }

  #hear(thread: Thread, message: WorkerMessage): void {
    const { current } = thread;
    if (!current) return;
    switch (message.type) {
      case "begun":
        // Not before: a thread takes its time to start, and that is not the code's.
        current.timer = setTimeout(
          () => this.#broken(thread, "time"),
          this.#options.limits.timeMs + GRACE_MS,
        );
        return;
      case "ask":
        void this.#answer(current, message.question).then((answer) => {
          // Meanwhile its time may have come to an end.
          if (thread.current !== current) return;
          thread.answers.port1.postMessage(answer);
          Atomics.add(thread.ring, 0, 1);
          Atomics.notify(thread.ring, 0);
        });
        return;
      case "log":
        return current.job.log(message.line);
      case "finished":
        this.#release(thread)?.resolve({ result: message.result });
        return this.#rest(thread);
      case "failed":
        this.#release(thread)?.resolve(message.failure);
        if (message.failure.failure === "syntax") return this.#rest(thread);
        return void this.#discard(thread);
    }
  }

  /** Answering takes the time and memory of everybody, so it has an end: code may ask, but not for ever. */
  async #answer(current: Running, question: string): Promise<string> {
    const { timeMs, memory } = this.#options.limits;
    if (current.answered > memory || current.answeringMs > timeMs / 4)
      return JSON.stringify({ error: "The code asks too often for what other nodes gave" });
    const started = performance.now();
    const answer = await current.job.ask(question);
    current.answeringMs += performance.now() - started;
    current.answered += answer.length;
    return answer;
  }

  /** The engine did not end it by itself. */
  #broken(thread: Thread, failure: "time" | "memory"): void {
    const { timeMs, memory } = this.#options.limits;
    const limit = failure === "time" ? timeMs : memory;
    this.#release(thread)?.resolve({ failure, message: "", limit });
    void this.#discard(thread);
  }

  #release(thread: Thread): Running | undefined {
    const { current } = thread;
    delete thread.current;
    clearTimeout(current?.timer);
    current?.leave();
    return current;
  }

  /** Done with its job: the next one, or time to rest, in which it keeps no process alive. */
  #rest(thread: Thread): void {
    this.#next();
    if (thread.current) return;
    thread.worker.unref();
    thread.idle = setTimeout(() => void this.#discard(thread), IDLE_MS).unref();
  }

  async #discard(thread: Thread, reason?: unknown): Promise<void> {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.idle);
    this.#release(thread)?.reject(reason);
    thread.answers.port1.close();
    const ended = thread.worker.terminate();
    if (!this.#stopped) this.#next();
    await ended;
  }
}
