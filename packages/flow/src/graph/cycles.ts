import type { Flow } from "../document.ts";
import { targetsBySource } from "./queries.ts";

/** Groups of nodes that lead in a circle: Tarjan's strongly connected components, without recursion. */
export function cycles(flow: Flow): readonly (readonly string[])[] {
  const next = targetsBySource(flow.edges);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];

  const enter = (id: string): void => {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    stack.push(id);
    onStack.add(id);
  };
  const leave = (id: string): void => {
    if (low.get(id) !== index.get(id)) return;
    const group = stack.splice(stack.lastIndexOf(id));
    for (const member of group) onStack.delete(member);
    if (group.length > 1 || next.get(id)?.includes(id)) found.push(group);
  };
  const lower = (id: string, value: number | undefined): void => {
    low.set(id, Math.min(low.get(id) ?? Infinity, value ?? Infinity));
  };

  for (const { id: root } of flow.nodes) {
    if (index.has(root)) continue;
    const path: { id: string; at: number }[] = [{ id: root, at: 0 }];
    enter(root);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const child = next.get(frame.id)?.[frame.at++];
      if (child === undefined) {
        leave(frame.id);
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.id, low.get(frame.id));
      } else if (!index.has(child)) {
        enter(child);
        path.push({ id: child, at: 0 });
      } else if (onStack.has(child)) lower(frame.id, index.get(child));
    }
  }
  return found;
}
