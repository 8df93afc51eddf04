import { conditionOperators } from "@weft/sdk";

/** The parameters of every node that asks conditions. */
export const conditionParams = {
  combine: {
    kind: "choice",
    label: "Combine",
    help: "Whether every condition has to hold, or one is enough.",
    options: [
      { value: "all", label: "All hold" },
      { value: "any", label: "Any holds" },
    ],
    default: "all",
  },
  conditions: {
    kind: "conditions",
    label: "Conditions",
    help: "What is compared, for each item.",
    operators: conditionOperators,
  },
} as const;

export const ignoreCaseParam = {
  kind: "boolean",
  label: "Ignore upper and lower case",
  help: "Treats “Anna” and “ANNA” as the same text.",
  default: false,
  advanced: true,
} as const;
