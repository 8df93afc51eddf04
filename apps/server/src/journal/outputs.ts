import type { RunEvent, RunOutputs } from "@weft/flow";

/** Where an output stands that is too large for the journal: a file of items as JSON, one a line, gzipped. */
export interface SpilledOutput {
  /** Its id in the file store. */
  readonly file: string;
  readonly items: number;
  /** Of the file. */
  readonly bytes: number;
}

/** An event as it is stored. Outputs that stand in files are empty in it; `spilled` says where they are, by handle. */
export type StoredEvent = RunEvent & { readonly spilled?: Readonly<Record<string, SpilledOutput>> };

/** The outputs that an event carries. */
export function outputsOf(event: RunEvent): RunOutputs | undefined {
  if (event.type === "run.finished") return event.outputs;
  return event.type === "run.failed" ? event.done?.outputs : undefined;
}

/** The event with other outputs. */
export function withOutputs(event: RunEvent, outputs: RunOutputs): RunEvent {
  if (event.type === "run.finished") return { ...event, outputs };
  if (event.type === "run.failed" && event.done) return { ...event, done: { ...event.done, outputs } };
  return event;
}

/** The stored files that an event needs, some of them more than once. */
export function filesOf(event: StoredEvent): string[] {
  const files = Object.values(event.spilled ?? {}).map(({ file }) => file);
  for (const items of Object.values(outputsOf(event) ?? {}))
    for (const item of items)
      if (item.files !== undefined) for (const { id } of Object.values(item.files)) files.push(id);
  return files;
}
