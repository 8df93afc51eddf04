export { fittingTypes } from "./credentials.ts";
export type { UsedCredential } from "./credentials.ts";
export { exportN8n } from "./export/export.ts";
export type { ExportOptions, ExportResult } from "./export/export.ts";
export { importN8n } from "./import.ts";
export type { ImportResult, NodeReport } from "./import.ts";
export { isN8nWorkflow, workflowsIn } from "./workflow.ts";
