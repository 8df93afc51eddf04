import { ERROR_HANDLE } from "@weft/flow";
import type { Flow, FlowEdge, FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import type { ImportedNode } from "../import.ts";
import { isObject, listOf, textOf } from "../workflow.ts";
import { isTool } from "./tools.ts";

/** A node that does the whole work of an agent’s tool. */
export interface Use {
  /** The agent, by its id. */
  readonly agent: string;
  /** What the agent says of the tool. */
  readonly row: JsonObject;
}

export interface Uses {
  /** By the ids of the nodes that do the work. */
  readonly byNode: ReadonlyMap<string, Use>;
  /** Why tools are left out, by the ids of their agents. */
  readonly left: ReadonlyMap<string, readonly string[]>;
}

/** What the agents of a flow use, as far as n8n has it: there, a tool is one node, which is joined to its agent. */
export function usesIn(flow: Flow, before: ReadonlyMap<string, ImportedNode>): Uses {
  const byNode = new Map<string, Use>();
  const left = new Map<string, readonly string[]>();
  for (const agent of flow.nodes.filter(({ type }) => type === "ai.agent")) {
    const notes = toolsOf(agent).flatMap(([handle, row]) => {
      const found = bodyOf(flow, { agent: agent.id, handle });
      const why = whyNot(found, {
        row,
        isTaken: found.node !== undefined && byNode.has(found.node.id),
        before,
      });
      if (why === undefined && found.node) byNode.set(found.node.id, { agent: agent.id, row });
      return why ?? [];
    });
    if (notes.length > 0) left.set(agent.id, notes);
  }
  return { byNode, left };
}

function toolsOf({ params }: FlowNode): readonly (readonly [handle: string, row: JsonObject])[] {
  const rows = listOf(params["tools"]);
  return rows.flatMap((row, index) =>
    isObject(row) ? [[textOf(row["id"]) || String(index), row] as const] : [],
  );
}

interface Body {
  readonly node: FlowNode | undefined;
  /** The one node leads back and nowhere else, and nothing else leads to it. */
  readonly whole: boolean;
}

function bodyOf({ nodes, edges }: Flow, { agent, handle }: { agent: string; handle: string }): Body {
  const there = edges.filter((edge) => edge.source === agent && edge.sourceHandle === handle);
  const node = nodes.find(({ id }) => id === there[0]?.target);
  if (!node) return { node, whole: false };
  const own = node.type === "ai.agent" ? loopOf(node.id, edges) : new Set<string>();
  const isOwn = ({ source, target }: FlowEdge) => own.has(source) || own.has(target);
  const out = edges.filter((edge) => edge.source === node.id && !isOwn(edge));
  const into = edges.filter((edge) => edge.target === node.id && !isOwn(edge));
  const back = out.filter(({ target, sourceHandle }) => target === agent && sourceHandle !== ERROR_HANDLE);
  return {
    node,
    whole: there.length === 1 && into.length === 1 && out.length === 1 && back.length === 1,
  };
}

/** The nodes that the tools of an agent lead through. */
function loopOf(agent: string, edges: readonly FlowEdge[]): ReadonlySet<string> {
  const isUse = ({ source, sourceHandle }: FlowEdge) =>
    source === agent && sourceHandle !== "done" && sourceHandle !== ERROR_HANDLE;
  const body = new Set<string>();
  const open = edges.filter(isUse).map(({ target }) => target);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === agent || body.has(id)) continue;
    body.add(id);
    for (const edge of edges) if (edge.source === id) open.push(edge.target);
  }
  return body;
}

interface Asked {
  readonly row: JsonObject;
  readonly isTaken: boolean;
  readonly before: ReadonlyMap<string, ImportedNode>;
}

function whyNot({ node, whole }: Body, { row, isTaken, before }: Asked): string | undefined {
  const name = textOf(row["name"]);
  if (!node) return `The tool “${name}” leads nowhere, and is left out`;
  if (!whole || isTaken)
    return `The tool “${name}” is more than one node, and is left out: put them into a flow of their own, and let the tool call it`;
  const was = before.get(node.id);
  if (isTool(node) || (was?.used !== undefined && was.node.type === node.type)) return undefined;
  return `The tool “${name}” is left out, as n8n has no tool like “${node.name}”: put it into a flow of its own, and let the tool call it`;
}
