import { LOOP_NOTES } from "@weft/sdk";
import type { Item, JsonObject } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import type { NodeTest } from "@weft/sdk/testing";
import { aiAgent } from "./agent.ts";

type Test = NodeTest<typeof aiAgent.params>;

/** What the nodes after a tool’s output give for the item that they get. */
export type Tools = Readonly<Record<string, (json: JsonObject) => readonly JsonObject[]>>;

export interface Played {
  readonly done: readonly Item[];
  /** The outputs that were used, and with what. */
  readonly used: readonly (readonly [string, Item])[];
  readonly logs: readonly string[];
  /** What each run noted. */
  readonly noted: readonly (readonly JsonObject[])[];
}

/** Runs an agent turn by turn until it is done. */
export async function played(test: Test, tools: Tools = {}): Promise<Played> {
  const noted: (readonly JsonObject[])[] = [];
  const used: (readonly [string, Item])[] = [];
  const logs: string[] = [];
  let back: readonly Item[] = [];
  for (;;) {
    const notes = () => noted.flat().toReversed();
    const given = await runNode(aiAgent, { ...test, loop: { back, notes, ...test.loop } });
    logs.push(...given.logs);
    const { done, [LOOP_NOTES]: fresh = [], ...others } = given.outputs;
    const [use] = Object.entries(others).flatMap(([handle, [item]]) =>
      item ? [[handle, item] as const] : [],
    );
    if (!use) return { done: done ?? [], used, logs, noted };
    noted.push(fresh.map(({ json }) => json));
    used.push(use);
    const [handle, { json }] = use;
    back = (tools[handle]?.(json) ?? []).map((one) => ({ json: one }));
  }
}

/** A message in which the model uses tools. */
export function uses(...calls: readonly (readonly [name: string, input: unknown])[]) {
  const tool_calls = calls.map(([name, input], i) => ({
    id: `call_${i}`,
    type: "function",
    function: { name, arguments: typeof input === "string" ? input : JSON.stringify(input) },
  }));
  return { message: { content: null, tool_calls } };
}
