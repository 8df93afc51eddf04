import type { ErrorItems, FlowNode } from "@weft/flow";
import { textOf } from "./workflow.ts";
import type { N8nNode } from "./workflow.ts";

/** Their items go on as they came: these know nothing of going on after an error, so n8n's engine does it for them. */
const unaware: ReadonlySet<string> = new Set(
  [
    "aggregate",
    "compareDatasets",
    "filter",
    "if",
    "itemLists",
    "limit",
    "merge",
    "noOp",
    "renameKeys",
    "sort",
    "splitInBatches",
    "splitOut",
    "summarize",
    "wait",
  ].map((name) => `n8n-nodes-base.${name}`),
);

/** One item for all that came in: code that runs once fails once. */
const atOnce = new Set(["n8n-nodes-base.function", "n8n-nodes-base.aiTransform"]);

/**
 * What failed items carry in n8n: nearly all nodes give the message as a text, alone where the items go on, and beside their
 * fields where there is an output for errors. HTTP requests give an object.
 */
export function errorItemsOf(
  { type, parameters }: Pick<N8nNode, "type" | "parameters">,
  onError: FlowNode["onError"],
): ErrorItems | undefined {
  if (onError === undefined || onError === "stop") return undefined;
  const alone = onError === "continue";
  if (type === "n8n-nodes-base.httpRequest") return alone ? "error" : undefined;
  if (unaware.has(type)) return alone ? "fields" : "textToo";
  const isCode = type === "n8n-nodes-base.code" && textOf(parameters["mode"]) !== "runOnceForEachItem";
  if (isCode || atOnce.has(type)) return "once";
  return alone ? "text" : "textToo";
}
