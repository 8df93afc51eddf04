import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { convertFilter } from "./conditions.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** A file may say any number; no node has more handles than this. */
const most = 100;

/** If 2.x; 1.x keeps its conditions in another form. */
export const convertIf: Converter = ({ typeVersion, parameters }) => {
  if (typeVersion < 2) throw new Unsupported("Conditions of If before version 2 cannot be read yet");
  const params = { ...convertFilter(objectOf(parameters["conditions"])) };
  return { type: "flow.if", params, outputs: ["true", "false"] };
};

export const convertFilterNode: Converter = ({ typeVersion, parameters }) => {
  if (typeVersion < 2) throw new Unsupported("Conditions of Filter before version 2 cannot be read yet");
  return {
    type: "data.filter",
    params: { ...convertFilter(objectOf(parameters["conditions"])) },
    outputs: ["main", "discarded"],
  };
};

/** Switch 3.x, by rules or by an expression that gives the number of the output. */
export const convertSwitch: Converter = ({ typeVersion, parameters }) => {
  if (typeVersion < 3) throw new Unsupported("Rules of Switch before version 3 cannot be read yet");
  return parameters["mode"] === "expression" ? byExpression(parameters) : byRules(parameters);
};

function byExpression(parameters: JsonObject) {
  const count = Math.min(numberOf(parameters["numberOutputs"], 4), most);
  const outputs = Array.from({ length: count }, (_, i) => String(i));
  const rules = outputs.map((id) => ({ id, name: id, combine: "all", conditions: [] }));
  return {
    type: "flow.switch",
    params: { mode: "expression", output: parameters["output"] ?? "0", rules },
    outputs,
  };
}

function byRules(parameters: JsonObject) {
  const options = objectOf(parameters["options"]);
  const rows = listOf(objectOf(parameters["rules"])["values"]).filter(isObject);
  const filters = rows.map((row) => convertFilter(objectOf(row["conditions"])));
  const rules = filters.map(({ combine, conditions }, i) => {
    const name = textOf(rows[i]?.["outputKey"]) || String(i);
    return { id: String(i), name, combine, conditions };
  });
  const params = {
    mode: "rules",
    rules,
    ...(options["allMatchingOutputs"] === true && { send: "all" }),
    ...((filters.some((f) => f.ignoreCase) || options["ignoreCase"] === true) && { ignoreCase: true }),
  };
  const notes = [
    ...ignoredOptions(options, [
      "allMatchingOutputs",
      "ignoreCase",
      "fallbackOutput",
      "looseTypeValidation",
      "renameFallbackOutput",
    ]),
  ];
  if (typeof options["fallbackOutput"] === "number") {
    notes.push(
      `Items that fit no rule went to output ${options["fallbackOutput"]}; connect “otherwise” to the same node`,
    );
  }
  return { type: "flow.switch", params, outputs: [...rules.map((r) => r.id), "else"], notes };
}

export const convertMerge: Converter = ({ parameters }) => {
  const mode = textOf(parameters["mode"]) || "append";
  if (mode !== "append") throw new Unsupported(`Merging by “${mode}” is not there yet`);
  const inputs = Math.min(numberOf(parameters["numberInputs"], 2), most);
  const handles = Array.from({ length: inputs }, (_, i) => `in${i + 1}`);
  return { type: "flow.merge", params: { mode: "append", inputs }, inputs: handles };
};

export const convertNoOp: Converter = () => ({ type: "flow.noop", params: {} });

export const convertStop: Converter = ({ parameters }) => {
  if (parameters["errorType"] !== "errorObject") {
    return { type: "flow.stop", params: { message: parameters["errorMessage"] ?? "" }, outputs: [] };
  }
  const notes = ["The error object became the message, as JSON text"];
  return { type: "flow.stop", params: { message: parameters["errorObject"] ?? "" }, outputs: [], notes };
};
