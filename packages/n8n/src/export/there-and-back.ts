import type { FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { exportN8n } from "./export.ts";
import { one } from "../test-workflow.ts";

/** What a node that was drawn here becomes there, and what becomes of that when it is imported. */
export function thereAndBack(type: string, params: JsonObject) {
  const node: FlowNode = { id: "n", type, version: 1, name: "N", position: { x: 0, y: 0 }, params };
  const { workflow, report } = exportN8n({
    format: "weft/1",
    id: "f",
    name: "F",
    nodes: [node],
    edges: [],
    settings: {},
    notes: [],
    pinData: {},
  });
  const [out] = workflow["nodes"] as JsonObject[];
  const [said] = report;
  const n8n = String(out?.["type"]).replace("n8n-nodes-base.", "");
  const back = one(n8n, Number(out?.["typeVersion"]), out?.["parameters"] as JsonObject);
  return { out, n8n, back, status: said?.status, notes: said?.notes ?? [] };
}
