import { exportCode } from "./code.ts";
import { exportItems, exportLimit, exportSet, exportSort, exportSummarize } from "./data.ts";
import type { Exporter } from "./exporter.ts";
import {
  exportCall,
  exportFilter,
  exportIf,
  exportLoop,
  exportMerge,
  exportNoOp,
  exportStop,
  exportSwitch,
  exportWait,
} from "./logic.ts";
import {
  exportCalled,
  exportErrorTrigger,
  exportHttpRequest,
  exportManual,
  exportRespond,
  exportSchedule,
  exportWebhook,
} from "./web.ts";

/** The one place where a node type gets its counterpart in n8n. */
export const exporters: ReadonlyMap<string, Exporter> = new Map([
  ["core.manual", exportManual],
  ["core.webhook", exportWebhook],
  ["core.schedule", exportSchedule],
  ["core.called", exportCalled],
  ["core.error", exportErrorTrigger],
  ["data.items", exportItems],
  ["data.set", exportSet],
  ["data.filter", exportFilter],
  ["data.sort", exportSort],
  ["data.limit", exportLimit],
  ["data.summarize", exportSummarize],
  ["code.javascript", exportCode],
  ["flow.if", exportIf],
  ["flow.switch", exportSwitch],
  ["flow.merge", exportMerge],
  ["flow.loop", exportLoop],
  ["flow.wait", exportWait],
  ["flow.call", exportCall],
  ["flow.respond", exportRespond],
  ["flow.stop", exportStop],
  ["flow.noop", exportNoOp],
  ["http.request", exportHttpRequest],
]);
