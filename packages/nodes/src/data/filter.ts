import { defineAction } from "@weft/sdk";
import { holds } from "../conditions/evaluate.ts";
import { conditionParams, ignoreCaseParam } from "../conditions/params.ts";
import { filterText } from "./filter.text.ts";

export const dataFilter = defineAction({
  type: "data.filter",
  version: 1,
  label: "Filter",
  help: "Keeps the items that meet your conditions; the others leave by the second output.",
  icon: "list-filter",
  group: "Data",
  synonyms: ["condition", "select", "keep", "remove items", "where"],
  effect: "none",
  params: { ...conditionParams, ignoreCase: ignoreCaseParam },
  outputs: ["main", "discarded"],
  failed: "discarded",
  handles: { main: "kept" },
  translations: filterText,
  run({ params: { combine, conditions, ignoreCase }, item, ctx }) {
    const { flow } = ctx;
    return holds({ combine, conditions, ignoreCase, flow }) ? { main: item } : { discarded: item };
  },
});
