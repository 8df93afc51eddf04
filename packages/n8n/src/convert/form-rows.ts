import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";

/** The questions of a form: one by one, or as JSON. */
export function formRows(parameters: JsonObject): readonly JsonObject[] {
  const rows = listOf(objectOf(parameters["formFields"])["values"]);
  return (parameters["defineForm"] === "json" ? parsed(parameters["jsonOutput"]) : rows).filter(isObject);
}

/** There, choices may be written as a list right away. */
function parsed(json: unknown): readonly unknown[] {
  if (typeof json !== "string") return listOf(json);
  try {
    return listOf(JSON.parse(json) as unknown);
  } catch {
    return [];
  }
}

/** Whether its questions cannot be read, as an expression gives them. */
export function hiddenRows(parameters: JsonObject): boolean {
  return (
    parameters["defineForm"] === "json" &&
    formRows(parameters).length === 0 &&
    textOf(parameters["jsonOutput"]) !== ""
  );
}
