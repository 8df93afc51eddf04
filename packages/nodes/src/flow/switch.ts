import { defineAction } from "@weft/sdk";
import type { ConditionRow, Item } from "@weft/sdk";
import { holds } from "../conditions/evaluate.ts";
import { conditionParams, ignoreCaseParam } from "../conditions/params.ts";
import { switchText } from "./switch.text.ts";

const otherwise = "else";

export const flowSwitch = defineAction({
  type: "flow.switch",
  version: 1,
  label: "Switch",
  help: "Sends each item to one of several outputs: the first whose rule it meets, or the one that an expression names.",
  icon: "signpost",
  group: "Flow",
  synonyms: ["route", "router", "case", "branch", "rules"],
  effect: "none",
  params: {
    mode: {
      kind: "choice",
      label: "Choose the output by",
      help: "Rules that compare values, or an expression that gives an output's name.",
      options: [
        { value: "rules", label: "Rules" },
        { value: "expression", label: "Expression" },
      ],
      default: "rules",
    },
    output: {
      kind: "text",
      label: "Output",
      help: "The name of an output below; an item that names none of them goes to “otherwise”.",
      default: "",
      showWhen: { mode: ["expression"] },
    },
    rules: {
      kind: "list",
      label: "Outputs",
      help: "Each row makes an output; its conditions say which items take it when rules choose.",
      itemLabel: "output",
      of: {
        name: { kind: "text", label: "Name", literal: true },
        combine: conditionParams.combine,
        conditions: { ...conditionParams.conditions, default: [] },
        id: {
          kind: "text",
          label: "Handle",
          help: "Ties edges to this output, whatever its name becomes.",
          optional: true,
          literal: true,
          advanced: true,
        },
      },
    },
    send: {
      kind: "choice",
      label: "When several rules fit",
      help: "Whether an item takes only the first output that fits, or every one.",
      options: [
        { value: "first", label: "Only the first" },
        { value: "all", label: "Every one" },
      ],
      default: "first",
      showWhen: { mode: ["rules"] },
    },
    otherwise: {
      kind: "text",
      label: "Items that fit no rule",
      help: "The handle of an output above that takes them too; without it they leave by “otherwise”.",
      default: "",
      literal: true,
      showWhen: { mode: ["rules"] },
      advanced: true,
    },
    ignoreCase: { ...ignoreCaseParam, showWhen: { mode: ["rules"] } },
  },
  outputs: { each: "rules", label: "name", fallback: otherwise },
  handles: { [otherwise]: "otherwise" },
  translations: switchText,
  run({ params: { mode, output, rules, send, ignoreCase, otherwise: named }, item, ctx }) {
    if (mode === "expression") return to(namedOutput(rules, output), item);
    const unfit = named === "" ? [] : namedOutput(rules, named);
    const { flow } = ctx;
    // A rule without conditions is unfinished: it takes nothing, instead of everything.
    const fits = (rule: Rule) => rule.conditions.length > 0 && holds({ ...rule, ignoreCase, flow });
    const chosen =
      send === "first"
        ? handlesOf(rules, rules.findIndex(fits))
        : rules.flatMap((rule, index) => (fits(rule) ? handlesOf(rules, index) : []));
    return to(chosen.length === 0 ? unfit : chosen, item);
  },
});

interface Rule {
  readonly id: string | undefined;
  readonly name: string;
  readonly combine: "all" | "any";
  readonly conditions: readonly ConditionRow[];
}

/** A row's handle is its id, or its place where it has none; nothing for a place that is not there. */
function handlesOf(rules: readonly Rule[], index: number): readonly string[] {
  const rule = rules[index];
  return rule === undefined ? [] : [rule.id || String(index)];
}

function namedOutput(rules: readonly Rule[], output: string): readonly string[] {
  const wanted = output.trim();
  const named = rules.findIndex((rule) => rule.name === wanted);
  if (named >= 0) return handlesOf(rules, named);
  return handlesOf(
    rules,
    rules.findIndex((_rule, index) => handlesOf(rules, index)[0] === wanted),
  );
}

function to(handles: readonly string[], item: Item): Readonly<Record<string, Item>> {
  if (handles.length === 0) return { [otherwise]: item };
  return Object.fromEntries(handles.map((handle) => [handle, item]));
}
