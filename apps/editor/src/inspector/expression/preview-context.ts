import type { ExpressionContext, ItemView, NodeView } from "@weft/expressions";
import { emptyContext } from "@weft/expressions";
import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { Knowledge } from "../data/known.ts";
import { itemsOf } from "../data/expected.ts";
import { sourcesOf } from "../data/sources.ts";
import type { Source } from "../data/sources.ts";

export interface Preview {
  readonly knowledge: Knowledge;
  readonly node: FlowNode;
  /** Which of the incoming items. */
  readonly index: number;
  readonly timezone: string;
  readonly env: Readonly<Record<string, string>>;
  readonly now?: () => number;
}

/** What an expression of a node sees while it is being written, with the best data there is. */
export function previewContext(preview: Preview): ExpressionContext {
  const { knowledge, node, index, timezone, env, now } = preview;
  const { id, name } = knowledge.flow;
  const before = sourcesOf(knowledge, node.id);
  const [first] = before;
  const items: readonly ItemView[] = first ? itemsOf(knowledge, first).items : [];
  const item = items[Math.min(index, items.length - 1)];
  return emptyContext({
    items,
    itemIndex: index,
    flow: { id, name },
    execution: { id: "preview", mode: "test" },
    self: node,
    params: node.params,
    timezone,
    env,
    node: (wanted) => nodeView({ knowledge, index, wanted, before, inputs: items.length }),
    ...(item && { item }),
    ...pageScope(knowledge.manifest(node)),
    ...(first && { prevNode: { name: first.node.name, outputIndex: 0, runIndex: 0 } }),
    ...(now && { now }),
  });
}

/** Of a node that asks for pages: what its expressions see of the one that came last. */
function pageScope(manifest: NodeManifest | undefined): Pick<ExpressionContext, "extra"> {
  const paged = Object.values(manifest?.params ?? {}).some((param) => param.perPage);
  if (!paged) return {};
  const body = manifest?.sample?.[0] ?? {};
  return {
    extra: { $response: { body, headers: {}, statusCode: 200 }, $request: { query: {} }, $pageCount: 0 },
  };
}

interface Asked {
  readonly knowledge: Knowledge;
  readonly index: number;
  readonly wanted: string;
  readonly before: readonly Source[];
  readonly inputs: number;
}

function nodeView({ knowledge, index, wanted, before, inputs }: Asked): NodeView | undefined {
  const node = knowledge.flow.nodes.find(({ name }) => name === wanted);
  if (!node) return undefined;
  const source = before.find((one) => one.node.id === node.id);
  const items: readonly ItemView[] = source ? itemsOf(knowledge, source).items : [];
  // While the lineage is not known, items that are as many as the incoming ones belong to them one by one.
  const own = items[items.length === inputs ? index : 0];
  return {
    isExecuted: items.length > 0,
    params: node.params,
    first: () => items[0],
    last: () => items.at(-1),
    all: () => items,
    item: (at) => (at === undefined ? own : items[at]),
  };
}
