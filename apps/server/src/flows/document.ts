import { parseFlow, parseStored, serializeFlow } from "@weft/flow";
import type { Flow, Problem } from "@weft/flow";
import { fault } from "../api/fault.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { FlowRow } from "./store.ts";

/** A flow that somebody sent. @throws an INVALID_FLOW fault with every problem */
export function readFlow(input: unknown): Flow {
  const parsed = parseFlow(input);
  if (parsed.ok) return parsed.flow;
  throw fault("INVALID_FLOW", { message: firstOf(parsed.problems), data: { problems: parsed.problems } });
}

/** A flow as it is stored; what is stored was parsed before. */
export function storedFlow(document: string): Flow {
  const parsed = parseStored(document);
  if (parsed.ok) return parsed.flow;
  throw new Error(`A stored flow does not load: ${firstOf(parsed.problems)}`);
}

const MOST_ICONS = 5;

/** The columns of a flow's row that come out of its document. */
export function columnsOf(
  flow: Flow,
  catalog: Catalog,
): Pick<FlowRow, "name" | "description" | "searchText" | "sortKey" | "draft" | "nodeCount" | "icons"> {
  const { name, description = null, nodes } = flow;
  const searchText = `${name} ${description ?? ""}`.trim().toLowerCase();
  const types = new Map(nodes.map(({ type, version }) => [type, version]));
  return {
    name,
    description,
    searchText,
    sortKey: searchText.slice(0, 40),
    draft: serializeFlow(flow),
    nodeCount: nodes.length,
    // Each once: five nodes of one system show it no better than one.
    icons: [
      ...new Set([...types].map(([type, version]) => catalog.manifest(type, version)?.icon ?? "box")),
    ].slice(0, MOST_ICONS),
  };
}

/** What the answer says of several problems. */
export function firstOf(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first === undefined) return "The flow has problems.";
  const more = problems.length - 1;
  return `${first.message}${more === 0 ? "" : ` And ${more} more ${more === 1 ? "problem" : "problems"}.`}`;
}
