import { isExpression } from "@weft/expressions";
import { idOf, isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Execution Data 1: marks the execution, for each item. */
export const convertExecutionData: Converter = ({ parameters }) => {
  const rows = listOf(objectOf(parameters["dataToSave"])["values"])
    .filter(isObject)
    .filter(({ key }) => textOf(key) !== "");
  if (rows.length === 0) return { type: "flow.noop", params: {} };
  const written = (value: unknown) => {
    const text = JSON.stringify(idOf(value));
    return isExpression(value) ? `$evaluateExpression(${text}, index)` : text;
  };
  const marks = rows.map(
    ({ key, value }) => `  $execution.customData.set(${written(key)}, ${written(value)});`,
  );
  const code = ["for (const index of items.keys()) {", ...marks, "}", "return items;"].join("\n");
  const note =
    "The log of the node shows what it marks the execution with; set “correlation” in the flow’s settings to find executions by it";
  return { type: "code.javascript", params: { mode: "all", code }, notes: [note] };
};

/** n8n's training node, which only pretends to send. */
export const convertMessenger: Converter = () => ({
  type: "flow.noop",
  params: {},
  notes: ["It sent nothing in n8n either; its answer is not made up here, items pass through"],
});

/** Debug Helper 1. */
export const convertDebugHelper: Converter = ({ parameters }) => {
  const category = textOf(parameters["category"]) || "doNothing";
  if (category === "doNothing") return { type: "flow.noop", params: {} };
  if (category !== "throwError")
    throw new Unsupported(
      "It makes up data or uses up memory for tests: give items of your own by “Fixed items”",
    );
  const message = textOf(parameters["throwErrorMessage"]) || "Node has thrown an error";
  return { type: "flow.stop", params: { message } };
};
