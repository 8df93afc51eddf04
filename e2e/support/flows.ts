import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Flow } from "@weft/flow";
import { parseFlow, shortId } from "@weft/flow";
import type { Member } from "./people.ts";

export const fixturePath = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** A flow of `e2e/fixtures`, read as the product reads it. */
export function fixtureFlow(name: string): Flow {
  const parsed = parseFlow(readFileSync(fixturePath(`${name}.flow.json`), "utf8"));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problems.map(({ message }) => message).join("; ")}`);
  return parsed.flow;
}

/** The order flow under an id, a name and a webhook path that no other test uses. */
export function orderFlow({ erp = "http://127.0.0.1:9", name }: { erp?: string; name?: string } = {}): Flow {
  const id = shortId("order");
  const flow = fixtureFlow("order-to-erp");
  const own: Readonly<Record<string, object>> = { order: { path: id }, erp: { url: `${erp}/orders` } };
  return {
    ...flow,
    id,
    name: name ?? `Orders ${id}`,
    nodes: flow.nodes.map((node) => ({ ...node, params: { ...node.params, ...own[node.id] } })),
  };
}

/** Stores a flow as somebody's draft; the answer is its id. */
export async function addFlow(member: Member, flow: Flow): Promise<string> {
  const created = await member.api.flows.create({ flow });
  return created.flow.id;
}
