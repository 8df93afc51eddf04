import { hash } from "node:crypto";
import type { FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { pathOf } from "./path.ts";

/** An item, and which of the trigger's items it came of. */
export interface ReferenceItem {
  readonly json: JsonObject;
  readonly roots: ReadonlySet<number>;
}

export type ReferenceOutputs = Readonly<Record<string, readonly ReferenceItem[]>>;

export interface Came {
  readonly input: string;
  readonly items: readonly ReferenceItem[];
}

/** Where a loop stands when its node runs. */
export interface Turn {
  readonly sent: number;
  readonly returned: readonly ReferenceItem[];
}

export interface Call {
  readonly node: FlowNode;
  readonly inputs: readonly Came[];
  readonly turn: Turn | undefined;
  /** The trigger's items. */
  readonly given: readonly JsonObject[];
  /** Outputs from which an edge leads. */
  readonly leading: readonly string[];
}

/** What one run of a generated flow's node gives, when nothing outside fails. */
export function outputsOf(call: Call): ReferenceOutputs {
  const { node } = call;
  const inputs = node.executeOnce
    ? call.inputs.map(({ input, items }) => ({ input, items: items.slice(0, 1) }))
    : call.inputs;
  const first = call.inputs.find(({ items }) => items.length > 0);
  const items = inputs.find(({ input }) => input === first?.input)?.items ?? [];
  const main = node.type === "loop" ? "done" : node.type === "fork" ? "yes" : "main";
  if (node.disabled) return { [main]: items };
  const outputs = worked({ ...call, inputs }, items);
  if (!node.alwaysOutput || [main, "loop", ...call.leading].some((handle) => outputs[handle]?.length))
    return outputs;
  return { ...outputs, [main]: [{ json: {}, roots: new Set(items.flatMap(({ roots }) => [...roots])) }] };
}

function worked(call: Call, items: readonly ReferenceItem[]): ReferenceOutputs {
  const { node, inputs, turn, given } = call;
  const each = (path: (path: string) => string) =>
    items.map(({ json, roots }) => ({ json: { ...json, path: path(pathOf(json)) }, roots }));
  switch (node.type) {
    case "set":
      if (node.id.startsWith("trace")) return { main: items.map((item) => traced(item, given)) };
      return { main: each((path) => `${path}/${node.id}`) };
    case "plain":
    case "keyed":
      return { main: sent(items, "!") };
    case "callEach":
      return { main: sent(items, "!/called") };
    case "wait":
      if (!node.params["call"]) return { main: items };
      // It has two outputs: of several items it cannot be told which one this came of.
      return { main: [{ json: { path: "approved" }, roots: items[1] ? new Set() : roots(items) }] };
    case "double":
      return { main: items.flatMap((item) => [item, ...changed(item, (path) => `${path}2`)]) };
    case "fork":
      return { yes: items.filter(isEven), no: items.filter((item) => !isEven(item)) };
    case "keep":
      return { main: items.filter((item) => !isEven(item)) };
    case "emit":
      return { main: [] };
    case "gather":
      return { main: [gathered(items)] };
    case "fail":
      return failing(node, items);
    case "join":
      return { main: inputs.flatMap((came) => came.items) };
    case "loop":
      return looped(node, items, turn);
    default:
      return { main: items };
  }
}

function sent(items: readonly ReferenceItem[], mark: string): readonly ReferenceItem[] {
  return items.map(({ json, roots }) => ({ json: { path: `${pathOf(json)}${mark}` }, roots }));
}

function looped(node: FlowNode, items: readonly ReferenceItem[], turn: Turn | undefined): ReferenceOutputs {
  const { sent = 0, returned = [] } = turn ?? {};
  const batch = items.slice(sent, sent + Number(node.params["size"]));
  return batch.length > 0 ? { loop: batch } : { done: returned };
}

function failing({ onError }: FlowNode, items: readonly ReferenceItem[]): ReferenceOutputs {
  const fails = ({ json }: ReferenceItem) => pathOf(json).length % 3 === 0;
  const told = (item: ReferenceItem) => (fails(item) ? failed(item) : item);
  if (onError === "continue") return { main: items.map(told) };
  return { main: items.filter((item) => !fails(item)), error: items.filter(fails).map(told) };
}

/** The root of an item is told only where there is one. */
function traced(item: ReferenceItem, given: readonly JsonObject[]): ReferenceItem {
  const [only, another] = item.roots;
  if (only === undefined || another !== undefined) return failed(item);
  return { json: { ...item.json, root: given[only]?.["path"] }, roots: item.roots };
}

function failed({ json, roots }: ReferenceItem): ReferenceItem {
  return { json: { ...json, error: {} }, roots };
}

function gathered(items: readonly ReferenceItem[]): ReferenceItem {
  const digest = hash("sha1", items.map(({ json }) => pathOf(json)).join(), "hex").slice(0, 8);
  return { json: { path: `(${items.length}:${digest})` }, roots: roots(items) };
}

function roots([first]: readonly ReferenceItem[]): ReadonlySet<number> {
  return first?.roots ?? new Set();
}

function changed({ json, roots }: ReferenceItem, path: (path: string) => string): readonly ReferenceItem[] {
  return [{ json: { ...json, path: path(pathOf(json)) }, roots }];
}

function isEven({ json }: ReferenceItem): boolean {
  return pathOf(json).length % 2 === 0;
}

/** What is compared of an item. */
export function told(json: JsonObject): string {
  const root = typeof json["root"] === "string" ? `@${json["root"]}` : "";
  return `${pathOf(json)}${root}${json["error"] ? "?" : ""}`;
}
