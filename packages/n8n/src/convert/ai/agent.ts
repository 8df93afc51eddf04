import type { JsonObject } from "@weft/sdk";
import type { Part } from "../../parts.ts";
import { textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { ignoredOptions, Unsupported } from "../converter.ts";
import type { Converted, Converter } from "../converter.ts";
import { modelOf } from "./models.ts";
import { alone, checkKinds, isThought, memoryOf, optionsOf, parserOf, promptOf } from "./parts.ts";
import { handlesOf, rowOf, toolsIn } from "./tools.ts";

const known = [
  "systemMessage",
  "humanMessage",
  "maxIterations",
  "returnIntermediateSteps",
  "passthroughBinaryImages",
  "enableStreaming",
];

/** AI Agent 1 to 2.x: without tools a question to a model; with them an agent, whose tools are nodes of their own. */
export const convertAgent: Converter = (node, parts) => {
  const kind = textOf(node.parameters["agent"]);
  if (kind === "sqlAgent" || kind === "planAndExecuteAgent")
    throw new Unsupported(`An agent of the kind “${kind}” has no counterpart yet`);
  const thoughts = parts.filter(isThought);
  const tools = toolsIn(parts);
  checkKinds(
    parts.filter((part) => !thoughts.includes(part) && !tools.includes(part)),
    ["ai_languageModel", "ai_outputParser", "ai_memory"],
  );
  const asked = questionOf(node, parts);
  const left = thoughts.map(
    ({ node: { name } }) => `“${name}” is left out: models think and reckon by themselves`,
  );
  const notes = [...asked.notes, ...left, ...ignoredOptions(optionsOf(node), known)];
  if (tools.length === 0) return { type: "ai.chat", takesParts: true, params: asked.params, notes };
  return withTools({ node, tools, params: asked.params, notes });
};

function questionOf(
  node: N8nNode,
  parts: readonly Part[],
): { readonly params: JsonObject; readonly notes: readonly string[] } {
  const model = modelOf(parts);
  const parser = parserOf(parts);
  const memory = memoryOf(parts);
  const options = optionsOf(node);
  return {
    params: {
      ...model.params,
      ...(textOf(options["systemMessage"]) !== "" && { system: options["systemMessage"] }),
      prompt: promptOf(node, { choice: 1.3, parameter: "text" }),
      ...parser?.params,
      ...memory.params,
      ...alone("output"),
    },
    notes: [...model.notes, ...memory.notes, ...(parser?.notes ?? [])],
  };
}

interface Agent {
  readonly node: N8nNode;
  readonly tools: readonly Part[];
  readonly params: JsonObject;
  readonly notes: readonly string[];
}

function withTools({ node, tools, params, notes }: Agent): Converted {
  const options = optionsOf(node);
  const calls = handlesOf(tools);
  const rows = tools.map((part) => ({ id: calls.get(part.node.name), ...rowOf(part.node) }));
  const rounds = options["maxIterations"];
  const steps = options["returnIntermediateSteps"] === true;
  return {
    type: "ai.agent",
    takesParts: true,
    calls,
    params: {
      ...params,
      tools: rows,
      ...(rounds !== undefined && { maxRounds: rounds }),
      ...(steps && { steps }),
    },
    outputs: ["done"],
    notes: [
      ...notes,
      "Its tools are nodes now, each with an output of the agent, and a way back",
      ...(steps ? ["The steps are in “steps”, in another form"] : []),
    ],
  };
}
