/** What n8n has nothing for, and what to do there instead; by types of nodes, or by how they begin. */
const reasons: readonly (readonly [type: string, why: string])[] = [
  [
    "flow.changeWait",
    "A waiting execution of n8n can only be called: keep its $execution.resumeUrl in a table, and call that",
  ],
  [
    "data.table.changed",
    "n8n starts nothing when a data table changes: start by a schedule and get its rows",
  ],
  ["sqlite.", "n8n has no node for SQLite: put the data into a data table or PostgreSQL there"],
  ["openapi.call", "n8n knows no OpenAPI documents: call the operation by its request node"],
];

export function reasonFor(type: string): string {
  const known = reasons.find(([name]) => (name.endsWith(".") ? type.startsWith(name) : type === name));
  return (
    known?.[1] ??
    "What n8n has for this node is not known here: draw it there, or ask the other system by its request node"
  );
}
