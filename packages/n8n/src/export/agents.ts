import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { agentOf, exportChat } from "./ai.ts";
import { leftOut, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

/** Its model and memory are nodes beside it there, and each of its tools is one that is joined to it. */
export const exportAgent: Exporter = (node) => {
  const { params } = node;
  if (rowsOf(params, "tools").length === 0) return exportChat(node);
  const made = agentOf(params, optionsOf(params));
  const steps = params["steps"] === true ? ["The steps are in intermediateSteps there, in another form"] : [];
  return {
    ...made,
    outputs: ["done"],
    notes: [
      ...(made.notes ?? []),
      ...steps,
      ...leftOut(params, ["longestResult"], { longestResult: 20_000 }),
    ],
  };
};

function optionsOf({ maxRounds = 10, steps }: JsonObject): JsonObject {
  const rounds = isExpression(maxRounds) ? textOf(maxRounds) : maxRounds;
  return {
    ...(rounds !== 10 && { maxIterations: rounds }),
    ...(steps === true && { returnIntermediateSteps: true }),
  };
}
