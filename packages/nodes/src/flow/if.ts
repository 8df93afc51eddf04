import { defineAction } from "@weft/sdk";
import { holds } from "../conditions/evaluate.ts";
import { conditionParams, ignoreCaseParam } from "../conditions/params.ts";
import { ifText } from "./if.text.ts";

export const flowIf = defineAction({
  type: "flow.if",
  version: 1,
  label: "If",
  help: "Sends each item one way or the other, depending on your conditions.",
  icon: "split",
  group: "Flow",
  synonyms: ["condition", "branch", "decide", "when", "check"],
  effect: "none",
  params: { ...conditionParams, ignoreCase: ignoreCaseParam },
  outputs: ["true", "false"],
  failed: "false",
  translations: ifText,
  run({ params: { combine, conditions, ignoreCase }, item, ctx }) {
    const { flow } = ctx;
    return holds({ combine, conditions, ignoreCase, flow }) ? { true: item } : { false: item };
  },
});
