import { ERROR_HANDLE } from "@weft/flow";
import { LOOP_NOTES } from "@weft/sdk";
import type { Item, Origin } from "@weft/sdk";
import { Failure, runError } from "../errors.ts";
import { shown } from "../params/convert.ts";
import type { Frame } from "./frame.ts";

/**
 * Calls `take` with each item that a node's code gave, by handle. Throws a Failure for what is not an item, before anything
 * is taken: what fails half-way gives nothing.
 */
export function eachEmitted(frame: Frame, result: unknown, take: Take): void {
  if (result === undefined || result === null) return;
  if (frame.definition.outputs === undefined) return emitted(frame, "main", result, take);
  const emits = result as Readonly<Record<string, unknown>>;
  const handles = Object.keys(emits);
  if (handles.length > 1) for (const handle of handles) emitted(frame, handle, emits[handle], ignore);
  for (const handle of handles) emitted(frame, handle, emits[handle], take);
}

type Take = (handle: string, item: Item) => void;

function emitted(frame: Frame, handle: string, emit: unknown, take: Take): void {
  if (emit === undefined || emit === null) return;
  const { node, run } = frame;
  if (!node.outputs.includes(handle) && !(run.loop && handle === LOOP_NOTES))
    throw new Failure(runError("bad-handle", { handle, type: node.node.type }));
  if (!Array.isArray(emit)) return take(handle, checked(frame, handle, emit));
  const items = emit as readonly unknown[];
  for (const item of items) checked(frame, handle, item);
  for (const item of items) take(handle, item as Item);
}

function ignore(): void {}

function checked({ node }: Frame, handle: string, item: unknown): Item {
  const json: unknown =
    typeof item === "object" && item !== null ? (item as { json?: unknown }).json : undefined;
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return item as Item;
  throw new Failure(runError("bad-output", { handle, found: shown(item), type: node.node.type }));
}

/** The same item with another lineage; the item itself where it has that lineage already. */
export function withOrigin(item: Item, from: Origin | readonly Origin[]): Item {
  if (item.from === from) return item;
  return item.files === undefined ? { json: item.json, from } : { json: item.json, files: item.files, from };
}

/** How `from` names an item of an input: a bare index for the first one. */
export function originIn(inputs: readonly string[], input: string, index: number): Origin {
  return inputs.length <= 1 || input === inputs[0] ? index : { input, item: index };
}

/**
 * Fills in the lineage that a node which works on all items did not say, by the rules of n8n (assignPairedItems): from one
 * single item comes everything; as many out as in are pairs; a single item out of many is the first one's.
 */
export function fillOrigins(
  outputs: Record<string, Item[]>,
  inputs: readonly { readonly input: string; readonly length: number }[],
  names: readonly string[],
): void {
  const [only, another] = inputs;
  if (!only || another) return;
  const lists = Object.entries(outputs).flatMap(([handle, list]) => (handle === ERROR_HANDLE ? [] : [list]));
  const single = lists.length === 1;
  for (const list of lists) {
    for (const [i, item] of list.entries()) {
      if (item.from !== undefined) continue;
      const paired = single && list.length === only.length;
      if (only.length === 1 || (single && list.length === 1))
        list[i] = withOrigin(item, originIn(names, only.input, 0));
      else if (paired) list[i] = withOrigin(item, originIn(names, only.input, i));
    }
  }
}
