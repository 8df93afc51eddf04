import { readFileSync } from "node:fs";
import { fixturePath } from "./flows.ts";

/** Sends a new order to the ERP with a secret header, and large ones on to Mattermost, which has no counterpart. */
export function n8nOrders(erp = "http://127.0.0.1:9") {
  const text = readFileSync(fixturePath("orders.n8n.json"), "utf8");
  return JSON.parse(text.replace("http://erp.example", erp)) as { nodes: object[]; connections: object };
}

/** That and another workflow that calls it, as n8n's API answers when it is asked for everything. */
export function n8nBundle() {
  const node = (name: string, type: string, more: object) => ({
    id: `id-${type}`,
    name,
    type: `n8n-nodes-base.${type}`,
    ...more,
  });
  const nightly = {
    id: "Wf8Nightly",
    name: "Nightly check",
    nodes: [
      node("Every night", "scheduleTrigger", {
        typeVersion: 1.2,
        position: [0, 0],
        parameters: { rule: { interval: [{ triggerAtHour: 3 }] } },
      }),
      node("Orders", "executeWorkflow", {
        typeVersion: 1,
        position: [220, 0],
        parameters: { workflowId: "Wf7Orders" },
      }),
    ],
    connections: { "Every night": { main: [[{ node: "Orders", type: "main", index: 0 }]] } },
    settings: {},
  };
  return { data: [n8nOrders(), nightly], nextCursor: null };
}
