import { availableParallelism } from "node:os";
import type { Sandbox } from "@weft/runtime";
import type { CodeFailure, CodeOutcome, CodeResult } from "@weft/sdk";
import { parseJson } from "../app/json-guard.ts";
import type { Pool, PoolEnd } from "./pool.ts";
import type { SandboxLimits } from "./protocol.ts";

export interface SandboxOptions {
  /** Milliseconds; 10,000 unless said. */
  readonly timeMs?: number;
  /** Bytes; 128 MB unless said. */
  readonly memory?: number;
  /** Characters of what the code gives; 64 million unless said. */
  readonly output?: number;
  /** Threads at most: one for each core, 2 to 4, unless said. */
  readonly threads?: number;
}

export interface RunningSandbox extends Sandbox {
  /** Ends what runs. */
  stop(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;
const JSON_LIMITS = { depth: 100, keys: 5_000_000 };

/**
 * Runs people's code in QuickJS, compiled to WebAssembly, in threads of its own. Nothing of it is loaded before there is code
 * to run.
 */
export function createSandbox(options: SandboxOptions = {}): RunningSandbox {
  const { timeMs = 10_000, memory = 128 * MEGABYTE, output = 64 * MEGABYTE } = options;
  const limits: SandboxLimits = { timeMs, memory, output };
  let pool: Promise<Pool> | undefined;
  const open = async (): Promise<Pool> => {
    const { Pool } = await import("./pool.ts");
    const size = options.threads ?? Math.min(4, Math.max(2, availableParallelism()));
    return new Pool({ limits, size });
  };
  return {
    async run(job, signal) {
      pool ??= open();
      return outcomeOf(await (await pool).run(job, signal), limits);
    },
    async stop() {
      await (await pool)?.stop();
    },
  };
}

/** What came out is as little to be trusted as what people send: it is parsed and looked through like that. */
function outcomeOf(end: PoolEnd, limits: SandboxLimits): CodeOutcome {
  if (!("result" in end)) return end;
  if (end.result.length > limits.output + MEGABYTE) return broken("output", limits);
  const parsed = parseJson(end.result, JSON_LIMITS);
  if (!parsed.ok) return { failure: "data", message: parsed.message };
  const { results, failure } = parsed.value as { results?: unknown; failure?: unknown };
  if (failure === "output") return broken("output", limits);
  if (!Array.isArray(results)) return { failure: "data", message: "nothing" };
  return { results: results.map((result: unknown) => resultOf(result, limits)) };
}

const limitOf = { time: "timeMs", memory: "memory", output: "output" } as const;

function broken(failure: keyof typeof limitOf, limits: SandboxLimits): CodeFailure {
  return { failure, message: "", limit: limits[limitOf[failure]] };
}

function resultOf(given: unknown, limits: SandboxLimits): CodeResult | CodeFailure {
  const { value, from, failure, message, line } = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (failure === "memory") return broken("memory", limits);
  const placed = typeof line === "number" ? { line } : {};
  const told = typeof message === "string" ? message : "";
  if (failure === "thrown" || failure === "data" || failure === "depth")
    return { failure, message: told, ...placed };
  return { value, from: Array.isArray(from) ? from.map(indexOf) : indexOf(from) };
}

function indexOf(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}
