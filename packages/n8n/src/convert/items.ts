import { isObject, textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** A node of n8n's own tests: it gives the items that its parameter says. */
export const convertTestData: Converter = ({ parameters }) => {
  const { data } = parameters;
  const items = typeof data === "string" ? parsed(data) : data;
  if (!Array.isArray(items) && !isObject(items))
    throw new Unsupported("Its data is neither an object nor a list of objects");
  return { type: "data.items", params: { items } };
};

/** Simulate 1: its input, the first items of it, or items of its own. */
export const convertSimulate: Converter = ({ parameters }) => {
  const output = textOf(parameters["output"]) || "all";
  if (output === "all") return { type: "flow.noop", params: {} };
  if (output === "specify")
    return { type: "data.limit", params: { count: parameters["numberOfItems"] ?? 1 } };
  const { jsonOutput = '[{"my_field_1":"value","my_field_2":1}]' } = parameters;
  return { type: "data.items", params: { items: jsonOutput } };
};

function parsed(text: string): unknown {
  if (text.startsWith("=")) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
