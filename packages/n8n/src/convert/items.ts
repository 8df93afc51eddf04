import { isObject } from "../workflow.ts";
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

function parsed(text: string): unknown {
  if (text.startsWith("=")) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
