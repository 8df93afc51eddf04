import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, numberOf, objectOf, textOf } from "../workflow.ts";
import { convertFilter } from "./conditions.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { legacyCondition, legacyType } from "./legacy-conditions.ts";

/** A file may say any number; no node has more handles than this. */
const most = 100;

/** Switch 1 to 3, by rules or by an expression that gives the number of the output. */
export const convertSwitch: Converter = ({ typeVersion, parameters }) => {
  if (parameters["mode"] === "expression") return byExpression(parameters, typeVersion);
  return typeVersion < 3 ? byLegacyRules(parameters) : byRules(parameters);
};

function byExpression(parameters: JsonObject, version: number) {
  const given = numberOf(parameters[version < 3 ? "outputsAmount" : "numberOutputs"], 4);
  const outputs = Array.from({ length: Math.max(0, Math.min(given, most)) }, (_, i) => String(i));
  const rules = outputs.map((id) => ({ id, name: id, combine: "all", conditions: [] }));
  return {
    type: "flow.switch",
    params: { mode: "expression", output: parameters["output"] ?? "0", rules },
    outputs,
  };
}

function byRules(parameters: JsonObject) {
  const options = objectOf(parameters["options"]);
  const rows = listOf(objectOf(parameters["rules"])["values"]).filter(isObject).slice(0, most);
  const filters = rows.map((row) => convertFilter(objectOf(row["conditions"])));
  const names = rows.map((row, i) => textOf(row["outputKey"]) || String(i));
  const rules = filters.map(({ combine, conditions }, i) => {
    // Names are unique here; n8n allows the same one twice.
    const name = names.indexOf(names[i] ?? "") === i ? names[i] : `${names[i]} (${i})`;
    return { id: String(i), name, combine, conditions };
  });
  const fallback = options["fallbackOutput"];
  const params = {
    mode: "rules",
    rules,
    ...fallbackOf(fallback, rules.length),
    ...(options["allMatchingOutputs"] === true && { send: "all" }),
    ...((filters.some((f) => f.ignoreCase) || options["ignoreCase"] === true) && { ignoreCase: true }),
  };
  const known = [
    "allMatchingOutputs",
    "ignoreCase",
    "fallbackOutput",
    "looseTypeValidation",
    "renameFallbackOutput",
  ];
  const outputs = [...rules.map((r) => r.id), ...(fallback === "extra" ? ["else"] : [])];
  return { type: "flow.switch", params, outputs, notes: ignoredOptions(options, known) };
}

/** An output that also takes the items that fit no rule, by its handle. */
function fallbackOf(output: unknown, count: number): JsonObject {
  const given = typeof output === "number" && output >= 0 && output < count;
  return given ? { otherwise: String(output) } : {};
}

/** Versions 1 and 2 compare one value; several rules may lead to the same output, of which there are four in version 1. */
function byLegacyRules(parameters: JsonObject) {
  const type = legacyType(parameters["dataType"] ?? "number");
  const rows = listOf(objectOf(parameters["rules"])["rules"]).filter(isObject);
  const rules = rows.slice(0, most).map((row, index) => ({
    // Version 2 does not say an output: each rule has its own.
    output: numberOf(row["output"], row["outputKey"] === undefined ? 0 : index),
    name: textOf(row["outputKey"]),
    condition: legacyCondition({
      type,
      left: parameters["value1"],
      operation: row["operation"],
      right: row["value2"],
    }),
  }));
  const fallback = numberOf(parameters["fallbackOutput"], -1);
  const count = Math.max(fallback, ...rules.map(({ output }) => output), -1) + 1;
  const outputs = Array.from({ length: Math.min(count, most) }, (_, output) => {
    const own = rules.filter((rule) => rule.output === output);
    const name = own[0]?.name || String(output);
    return { id: String(output), name, combine: "any", conditions: own.map((rule) => rule.condition) };
  });
  const params = { mode: "rules", rules: outputs, ...fallbackOf(fallback, count) };
  return {
    type: "flow.switch",
    params,
    outputs: outputs.map(({ id }) => id),
    notes: crossing(rules.map((r) => r.output)),
  };
}

/** There the first rule that fits decides, here the first output; the same unless a later rule leads to an earlier output. */
function crossing(outputs: readonly number[]): readonly string[] {
  if (outputs.every((output, i) => i === 0 || output >= (outputs[i - 1] ?? 0))) return [];
  return [
    "Outputs are tried in their order; a rule that led to an earlier output than the one before it now comes first",
  ];
}
