/**
 * Groups of files that import one another in a circle (strongly connected components, after Tarjan).
 * Iterative, for a chain of imports may be longer than the stack.
 */
export function findCycles(graph: Map<string, string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cycles: string[][] = [];

  const enter = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: (graph.get(node) ?? []).values() };
  };
  const lower = (node: string, value: number) => lowest.set(node, Math.min(lowest.get(node) ?? value, value));
  const close = (node: string) => {
    const group = open.splice(open.indexOf(node));
    for (const member of group) isOpen.delete(member);
    if (group.length > 1 || graph.get(node)?.includes(node)) cycles.push(group);
  };

  for (const start of graph.keys()) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { value: child, done } = top.next.next();
      if (!done) {
        if (!order.has(child)) path.push(enter(child));
        else if (isOpen.has(child)) lower(top.node, order.get(child) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, lowest.get(top.node) ?? 0);
      if (lowest.get(top.node) === order.get(top.node)) close(top.node);
    }
  }
  return cycles;
}
