import { ERROR_HANDLE } from "@weft/flow";
import type { FlowEdge } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { toolOf } from "../convert/ai/tools.ts";
import type { ImportedNode } from "../import.ts";
import { isObject, listOf, textOf } from "../workflow.ts";
import { exportChat } from "./ai.ts";
import { NoCounterpart, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

/** Its model, memory and tools are nodes beside it in n8n, of types that only agents have. */
export const exportAgent: Exporter = (node) => {
  if (rowsOf(node.params, "tools").length > 0)
    throw new NoCounterpart(
      "n8n has a node for each tool of an agent, which is joined to it: draw them there",
    );
  return exportChat(node);
};

/** The nodes that the tools of an agent lead through. */
export function bodyOf(agent: string, edges: readonly FlowEdge[]): ReadonlySet<string> {
  const isUse = ({ source, sourceHandle }: FlowEdge) =>
    source === agent && sourceHandle !== "done" && sourceHandle !== ERROR_HANDLE;
  const body = new Set<string>();
  const open = edges.filter(isUse).map(({ target }) => target);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === agent || body.has(id)) continue;
    body.add(id);
    for (const edge of edges) if (edge.source === id) open.push(edge.target);
  }
  return body;
}

/** A tool that was changed here stays one there: of the same type, with what the model is to fill in. */
export function asTool(
  imported: ImportedNode | undefined,
  made: { readonly type: string; readonly parameters: JsonObject },
): { readonly type: string; readonly parameters: JsonObject } {
  const { source, used } = imported ?? {};
  if (!source || !used || source.type !== `${made.type}Tool`) return made;
  const { descriptionType, toolDescription } = source.parameters;
  const rows = listOf(toolOf(source).row["arguments"]).filter(isObject);
  const parameters = filledByModel(made.parameters, rows) as JsonObject;
  return {
    type: source.type,
    parameters: {
      ...(descriptionType !== undefined && { descriptionType }),
      ...(toolDescription !== undefined && { toolDescription }),
      ...parameters,
    },
  };
}

function filledByModel(value: unknown, rows: readonly JsonObject[]): unknown {
  if (typeof value === "string") return value.startsWith("=") ? filledText(value, rows) : value;
  if (Array.isArray(value)) return listOf(value).map((part) => filledByModel(part, rows));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filledByModel(part, rows)]));
}

const types: Readonly<Record<string, string>> = { number: "number", boolean: "boolean", any: "json" };

function filledText(text: string, rows: readonly JsonObject[]): string {
  return text.replaceAll(
    /\$json(?:\.([A-Za-z_$][\w$]*)|\["([^"\\]+)"\])/g,
    (found, plain?: string, quoted?: string) => {
      const row = rows.find(({ name }) => name === (plain ?? quoted));
      if (!row) return found;
      const parts = [row["name"], row["description"] ?? "", types[textOf(row["type"])] ?? "string"];
      return `$fromAI(${parts.map((part) => JSON.stringify(part)).join(", ")})`;
    },
  );
}
