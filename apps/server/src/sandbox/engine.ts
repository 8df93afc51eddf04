import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CodeFailure } from "@weft/sdk";
import { QuickJS } from "quickjs-wasi";
import type { JSValueHandle, Snapshot } from "quickjs-wasi";
import { START } from "./guest/guest.ts";
import { createImage, hostFunctions } from "./image.ts";
import type { HostFunctions } from "./image.ts";
import { createIntl, createOffset } from "./intl.ts";
import type { SandboxLimits, WorkerJob } from "./protocol.ts";
import { createTools } from "./tools.ts";

/** Runs jobs one after the other, each in a memory of its own that begins as all others do. */
export interface Engine {
  run(job: WorkerJob, outside: EngineOutside): Promise<EngineEnd>;
}

export interface EngineOutside {
  ask(question: string): string;
  log(line: string): void;
}

/** The JSON that the guest gave, which is as little to be trusted as the code; or why there is none. */
export type EngineEnd = { readonly result: string } | CodeFailure;

/** What the person's code is called in the places that errors name; `guest/run.ts` looks for it. */
const FILE = "code.js";
/** The native stack of the engine: it must notice before the thread's own ends. */
const STACK = 512 * 1024;

export async function createEngine(limits: SandboxLimits): Promise<Engine> {
  const { resolve } = createRequire(import.meta.url);
  const wasm = await WebAssembly.compile(readFileSync(resolve("quickjs-wasi/quickjs.wasm")));
  const intl = createIntl();
  const libraries = {
    luxon: readFileSync(resolve("luxon"), "utf8"),
    jmespath: readFileSync(resolve("@jmespath-community/jmespath"), "utf8"),
  };
  const image = await createImage(wasm, libraries, intl);
  const tool = createTools(resolve);
  return { run: (job, outside) => runJob({ wasm, image, limits, intl, tool, job, outside }) };
}

interface JobParts {
  readonly wasm: WebAssembly.Module;
  readonly image: Snapshot;
  readonly limits: SandboxLimits;
  readonly intl: (call: string) => string;
  readonly tool: (call: string) => string;
  readonly job: WorkerJob;
  readonly outside: EngineOutside;
}

async function runJob({ wasm, image, limits, intl, tool, job, outside }: JobParts): Promise<EngineEnd> {
  const started = performance.now();
  let late = false;
  const machine = await QuickJS.restore(image, {
    wasm,
    memoryLimit: limits.memory,
    maxStackSize: STACK,
    timezoneOffset: createOffset(job.timezone),
    wasi: clockOf(() => job.now + performance.now() - started),
    interruptHandler: () => (late ||= performance.now() - started > limits.timeMs),
    moduleLoader: { load: refuseModule, normalize: (_base: string, name: string) => name },
  });
  let result: string | undefined;
  register(machine, { ...outside, intl, tool, finish: (text) => (result ??= text) });
  try {
    begin(machine, job, limits);
    machine.executePendingJobs();
  } catch (error) {
    if (!late) return failureOf(error, limits);
  }
  // First of all: an async function that was cut off goes on as one that failed, so there may be a result all the same.
  if (late) return { failure: "time", message: "", limit: limits.timeMs };
  // No dispose: the memory of the machine goes away as a whole.
  return result === undefined ? { failure: "pending", message: "" } : { result };
}

/** Hands the job in and calls the code; what it awaits comes later. */
function begin(machine: QuickJS, { code, each, given, timezone }: WorkerJob, limits: SandboxLimits): void {
  const seed = [...crypto.getRandomValues(new Int32Array(4))];
  const more = JSON.stringify({ each, timezone, seed, outputLimit: limits.output });
  const start = machine.global.getProp(START);
  // Before the code is read: it must not find the door that it came through.
  machine.evalCode(`delete globalThis[${JSON.stringify(START)}]`).dispose();
  const text = machine.newString(`${more.slice(0, -1)},${given.slice(1)}`);
  const run = machine.callFunction(start, machine.undefined, text);
  text.dispose();
  const written = machine.evalCode(`(async function () {${code}\n})`, FILE);
  machine.callFunction(run, machine.undefined, written).dispose();
}

function register(machine: QuickJS, host: HostFunctions): void {
  for (const name of hostFunctions)
    machine.registerHostCallback(name, (text?: JSValueHandle) => {
      // Texts only: anything else would be turned into one by code of the guest.
      const answer = host[name](text?.isString === true ? text.toString() : "");
      return typeof answer === "string" ? machine.newString(answer) : machine.undefined;
    });
}

function refuseModule(name: string): never {
  throw new ReferenceError(`import(${JSON.stringify(name)}) is not defined`);
}

/** What the engine throws instead of the code: a fault in how it is written, or a limit. */
function failureOf(thrown: unknown, limits: SandboxLimits): CodeFailure {
  const { name, message, stack } = thrown as Error;
  if (/out of memory/.test(message)) return { failure: "memory", message: "", limit: limits.memory };
  // The thread's stack ended before the engine's, or its memory was left.
  if (name === "RuntimeError" || /call stack/.test(message)) return { failure: "depth", message: "" };
  const line = Number(new RegExp(`${FILE}:(\\d+)`).exec(String(stack))?.[1]);
  const placed = line > 0 ? { line } : {};
  return { failure: name === "SyntaxError" ? "syntax" : "thrown", message, ...placed };
}

/** WASI's clock, in nanoseconds. */
function clockOf(now: () => number): (memory: WebAssembly.Memory) => Record<string, CallableFunction> {
  return (memory) => ({
    clock_time_get(_clock: number, _precision: bigint, at: number) {
      new DataView(memory.buffer).setBigUint64(at, BigInt(Math.round(now() * 1_000_000)), true);
      return 0;
    },
  });
}
