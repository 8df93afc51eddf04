import type { SandboxOptions } from "../sandbox/sandbox.ts";

/** Limits of people's code as an administrator gives them: seconds, and megabytes. */
export interface CodeLimits {
  readonly codeSeconds?: number;
  readonly codeMemory?: number;
  readonly codeOutput?: number;
  readonly codeThreads?: number;
}

const MEGABYTE = 1024 * 1024;

export function sandboxOptions({
  codeSeconds,
  codeMemory,
  codeOutput,
  codeThreads,
}: CodeLimits): SandboxOptions {
  return {
    ...(codeSeconds !== undefined && { timeMs: codeSeconds * 1000 }),
    ...(codeMemory !== undefined && { memory: codeMemory * MEGABYTE }),
    ...(codeOutput !== undefined && { output: codeOutput * MEGABYTE }),
    ...(codeThreads !== undefined && { threads: codeThreads }),
  };
}
