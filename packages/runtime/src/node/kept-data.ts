import type { MemoryScope } from "@weft/sdk";
import type { Frame, Surroundings } from "./frame.ts";
import { RunMemory } from "./memory.ts";

const NAME = "code";
/** Characters of JSON: it is read as a whole by each execution. */
const LONGEST = 256 * 1024;
const scopes = new Map<unknown, MemoryScope>([
  ["global", "flow"],
  ["node", "node"],
]);

/** What the runs of one execution have kept so far: a test stores nothing, and its next node reads it all the same. */
const during = new WeakMap<Surroundings, Map<string, unknown>>();

/** What code of n8n has kept by `$getWorkflowStaticData`: an object of the flow, and one of each node. */
export async function keptData(frame: Frame, type: unknown): Promise<unknown> {
  const scope = scopeOf(type);
  const known = during.get(frame.around)?.get(placeOf(frame, scope));
  if (known !== undefined) return known;
  const notes = await new RunMemory(frame).notes({ scope, name: NAME });
  return notes.at(-1) ?? {};
}

/** Takes the place of what was kept before, once the run has come to its end. */
export async function keepData(frame: Frame, type: unknown, data: unknown): Promise<void> {
  const scope = scopeOf(type);
  if (typeof data !== "object" || data === null) throw new TypeError("Only an object can be kept");
  if (JSON.stringify(data).length > LONGEST)
    throw new RangeError(
      `What the code keeps is longer than ${LONGEST / 1024} KB: keep rows in a table instead`,
    );
  const kept = during.get(frame.around) ?? new Map<string, unknown>();
  during.set(frame.around, kept.set(placeOf(frame, scope), data));
  await new RunMemory(frame).note({ scope, name: NAME, value: data, most: 1 });
}

function scopeOf(type: unknown): MemoryScope {
  const scope = scopes.get(type);
  if (scope === undefined) throw new TypeError('Static data is that of the flow, "global", or of a "node"');
  return scope;
}

function placeOf({ node }: Frame, scope: MemoryScope): string {
  return scope === "node" ? node.node.id : "";
}
