import { objectOf } from "../workflow.ts";
import { convertFilter } from "./conditions.ts";
import type { Converter } from "./converter.ts";
import { legacyConditions } from "./legacy-conditions.ts";

/** If 1 and 2.x, which keep their conditions in different forms. */
export const convertIf: Converter = ({ typeVersion, parameters }) => {
  const params =
    typeVersion < 2
      ? legacyConditions(parameters, parameters["combineOperation"])
      : { ...convertFilter(objectOf(parameters["conditions"])) };
  return { type: "flow.if", params, outputs: ["true", "false"] };
};

/** Filter 1 and 2.x. */
export const convertFilterNode: Converter = ({ typeVersion, parameters, raw }) => {
  const params =
    typeVersion < 2
      ? legacyConditions(parameters, parameters["combineConditions"])
      : { ...convertFilter(objectOf(parameters["conditions"])) };
  // Where there is an output for errors, it is the second.
  const outputs = raw["onError"] === "continueErrorOutput" ? ["main"] : ["main", "discarded"];
  return { type: "data.filter", params, outputs };
};

export const convertNoOp: Converter = () => ({ type: "flow.noop", params: {} });

export const convertStop: Converter = ({ parameters }) => {
  if (parameters["errorType"] !== "errorObject") {
    return { type: "flow.stop", params: { message: parameters["errorMessage"] ?? "" }, outputs: [] };
  }
  const notes = ["The error object became the message, as JSON text"];
  return { type: "flow.stop", params: { message: parameters["errorObject"] ?? "" }, outputs: [], notes };
};
