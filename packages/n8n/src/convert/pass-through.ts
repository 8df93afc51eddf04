import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Execution Data 1.x: items pass through, and the execution is marked by what can be searched for. */
export const convertExecutionData: Converter = ({ parameters }) => {
  const rows = listOf(objectOf(parameters["dataToSave"])["values"]).filter(isObject);
  const keys = rows.map(({ key }) => textOf(key)).filter((key) => key !== "");
  return {
    type: "flow.noop",
    params: {},
    notes: [
      keys.length === 0
        ? "It marked the execution: set “correlation” in the flow’s settings, and executions are found by it"
        : `It marked the execution by “${keys.join(", ")}”: set “correlation” in the flow’s settings, and executions are found by it`,
    ],
  };
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
