import type { FileRef } from "@weft/sdk";
import type { ArrivedFile } from "./read-file.ts";

type ArrivedFiles = ReadonlyMap<string, ArrivedFile>;

/** As items name them. */
export function referencesTo(files: ArrivedFiles): Readonly<Record<string, FileRef>> {
  return Object.fromEntries(
    [...files].map(([field, { staged, name, type }]) => [
      field,
      { id: staged.id, name, type, size: staged.size },
    ]),
  );
}

/** Puts files into the store before `run` relies on them; removes those that nobody wants, or that cannot all be kept. */
export async function settleFiles(
  files: ArrivedFiles,
  run: (() => Promise<void>) | undefined,
): Promise<void> {
  const staged = [...files.values()].map((file) => file.staged);
  try {
    if (run) await Promise.all(staged.map((file) => file.keep()));
  } finally {
    await Promise.all(staged.map((file) => file.drop()));
  }
  await run?.();
}
