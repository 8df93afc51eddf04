export { importN8n } from "./import.ts";
export type { ImportResult, NodeReport } from "./import.ts";
export { isN8nWorkflow } from "./workflow.ts";
