import type { FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { toolOf } from "../convert/ai/tools.ts";
import type { ImportedNode } from "../import.ts";
import { objectOf, sameJson, textOf } from "../workflow.ts";
import { langchain } from "./ai-parts.ts";
import { codeOf } from "./tool-code.ts";
import { NoCounterpart } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { argumentsOf, filledByModel, readsMore, schemaOf } from "./tool-arguments.ts";
import { exporters } from "./table.ts";

/** Nodes of n8n’s that an agent may use as they are; as a tool, “Tool” follows their name. */
const twins: ReadonlySet<string> = new Set([
  "airtable",
  "dataTable",
  "dateTime",
  "discord",
  "emailSend",
  "gmail",
  "googleCalendar",
  "googleDocs",
  "googleDrive",
  "googleSheets",
  "googleTasks",
  "graphql",
  "httpRequest",
  "mySql",
  "notion",
  "postgres",
  "redis",
  "rssFeedRead",
  "slack",
  "supabase",
  "telegram",
  "twilio",
  "whatsApp",
]);

type Made = Pick<Exported, "type" | "typeVersion" | "parameters">;

/** A tool that n8n has under a name of its own. */
type Kind = (made: Made, row: JsonObject) => Made | undefined;

const workflowTool: Kind = ({ parameters }, row) => {
  const inputs = objectOf(parameters["workflowInputs"]);
  const value = objectOf(inputs["value"]);
  const rows = argumentsOf(row);
  // Where a call sends the item, it sends all that the model says.
  const all = Object.fromEntries(
    rows.map(({ name }) => [textOf(name), `={{ $json[${JSON.stringify(name)}] }}`]),
  );
  return {
    type: langchain("toolWorkflow"),
    typeVersion: 2.2,
    parameters: {
      description: row["description"] ?? "",
      source: "database",
      workflowId: parameters["workflowId"],
      workflowInputs: { ...inputs, value: Object.keys(value).length === 0 ? all : value },
    },
  };
};

const agentTool: Kind = ({ parameters, typeVersion }, { description = "" }) => {
  const { promptType: _, ...own } = parameters;
  return {
    type: langchain("agentTool"),
    typeVersion,
    parameters: { toolDescription: description, ...own },
  };
};

const codeTool: Kind = ({ parameters }, row) => {
  const code = codeOf(parameters);
  if (code === undefined) return undefined;
  const { takesText, jsCode } = code;
  return {
    type: langchain("toolCode"),
    typeVersion: 1.3,
    parameters: {
      description: row["description"] ?? "",
      jsCode,
      ...(!takesText && {
        specifyInputSchema: true,
        schemaType: "manual",
        inputSchema: JSON.stringify(schemaOf(row), null, 2),
      }),
    },
  };
};

const kinds: ReadonlyMap<string, Kind> = new Map([
  ["code", codeTool],
  ["executeWorkflow", workflowTool],
  [langchain("agent"), agentTool],
]);

function toolMade(made: Made, row: JsonObject): Made | undefined {
  const kind = kinds.get(made.type);
  if (kind) return kind(made, row);
  if (!twins.has(made.type)) return undefined;
  const description = { descriptionType: "manual", toolDescription: row["description"] ?? "" };
  return { ...made, type: `${made.type}Tool`, parameters: { ...description, ...made.parameters } };
}

/** Whether n8n has a tool for what a node does. */
export function isTool(node: FlowNode): boolean {
  try {
    const made = exporters.get(node.type)?.(node);
    return made !== undefined && toolMade(made, {}) !== undefined;
  } catch (error) {
    if (error instanceof NoCounterpart) return false;
    throw error;
  }
}

/** What a node becomes that an agent uses, with what the model is to fill in. */
export function asTool(
  node: FlowNode,
  made: Exported,
  used: { readonly row: JsonObject; readonly imported: ImportedNode | undefined },
): Exported {
  const { row, imported } = used;
  const tool = toolMade(made, row);
  if (tool === undefined) return made;
  const rows = argumentsOf(row);
  const parameters = objectOf(filledByModel(tool.parameters, rows));
  const { inputs: _, outputs: __, ...rest } = made;
  return {
    ...rest,
    ...tool,
    parameters: { ...parameters, ...ownWords(tool.type, row, imported) },
    notes: [
      ...(made.notes ?? []),
      ...(readsMore(parameters)
        ? ["What it reads of the item besides its arguments is of the agent’s item there"]
        : []),
      ...nameNotes(node, row),
    ],
  };
}

/** How its file describes it stays, as long as the agent says the same of it. */
function ownWords(type: string, row: JsonObject, imported: ImportedNode | undefined): JsonObject {
  const { source, used } = imported ?? {};
  if (!source || !used || !source.type.endsWith(type)) return {};
  if (!sameJson(toolOf(source).row["description"], row["description"])) return {};
  const { descriptionType, toolDescription } = source.parameters;
  return {
    descriptionType: descriptionType ?? "manual",
    ...(toolDescription !== undefined && { toolDescription }),
  };
}

/** There, the model knows a tool by the name of its node. */
function nameNotes({ name }: FlowNode, row: JsonObject): readonly string[] {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "_");
  return plain(name) === plain(textOf(row["name"]))
    ? []
    : [`The model knows this tool as “${name}” there, by the name of its node`];
}
