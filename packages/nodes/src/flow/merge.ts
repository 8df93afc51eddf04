import { defineAction } from "@weft/sdk";
import { mergeText } from "./merge.text.ts";

export const flowMerge = defineAction({
  type: "flow.merge",
  version: 1,
  label: "Merge",
  help: "Waits for several branches and brings their items together.",
  icon: "merge",
  group: "Flow",
  synonyms: ["join", "combine", "append", "union", "wait for branches"],
  effect: "none",
  params: {
    mode: {
      kind: "choice",
      label: "How",
      help: "What happens to the items of the branches.",
      options: [{ value: "append", label: "One after another" }],
      default: "append",
    },
    inputs: {
      kind: "number",
      label: "Inputs",
      help: "How many branches come together here.",
      default: 2,
      min: 2,
      max: 10,
      integer: true,
      literal: true,
    },
  },
  inputs: { count: "inputs" },
  translations: mergeText,
  runAll({ params, inputs }) {
    const handles = Array.from({ length: params.inputs }, (_, index) => `in${index + 1}`);
    return handles.flatMap((input) =>
      (inputs[input] ?? []).map((item, index) => ({ ...item, from: { input, item: index } })),
    );
  },
});
