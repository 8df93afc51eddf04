import { textOf } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { convertDedupe } from "./dedupe.ts";
import { convertAggregate, convertLimit, convertSplitOut } from "./lists.ts";
import { convertSort, convertSummarize } from "./summarize.ts";

const operations: ReadonlyMap<string, Converter> = new Map([
  ["splitOutItems", convertSplitOut],
  ["concatenateItems", convertAggregate],
  ["aggregateItems", convertAggregate],
  ["removeDuplicates", convertDedupe],
  ["sort", convertSort],
  ["limit", convertLimit],
  ["summarize", convertSummarize],
]);

/** Item Lists 1 to 3.1: a node of its own for each operation. */
export const convertItemLists: Converter = (node, parts) => {
  const operation = textOf(node.parameters["operation"]) || "splitOutItems";
  const convert = operations.get(operation);
  if (!convert) throw new Unsupported(`The operation “${operation}” of Item Lists has no counterpart`);
  // The nodes that came of it start with version 1 again.
  return convert({ ...node, typeVersion: 1 }, parts);
};
