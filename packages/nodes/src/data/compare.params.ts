import { dotPathsParam } from "./dot-paths.ts";

export const compareParams = {
  match: {
    kind: "list",
    label: "Fields that match",
    help: "An item of A and an item of B are the same thing where all these fields are equal, such as their ids.",
    itemLabel: "pair of fields",
    of: {
      a: { kind: "text", label: "Field in A", placeholder: "id", default: "" },
      b: {
        kind: "text",
        label: "Field in B",
        help: "The same name as in A unless you give another.",
        placeholder: "customer.id",
        default: "",
      },
    },
  },
  different: {
    kind: "choice",
    label: "When they differ",
    help: "What leaves as “different” where matching items differ in their other fields.",
    options: [
      { value: "both", label: "What differs, both versions" },
      { value: "a", label: "The version of A" },
      { value: "b", label: "The version of B" },
      { value: "mix", label: "A mix of both" },
    ],
    default: "both",
  },
  prefer: {
    kind: "choice",
    label: "Take from",
    help: "Where the fields of a mix come from.",
    options: [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ],
    default: "a",
    showWhen: { different: ["mix"] },
  },
  except: {
    kind: "text",
    label: "But these fields from the other",
    help: "Separated by commas.",
    placeholder: "price, stock.count",
    default: "",
    showWhen: { different: ["mix"] },
  },
  skip: {
    kind: "text",
    label: "Fields not to compare",
    help: "Items that differ only in these are the same. Separated by commas.",
    placeholder: "updatedAt, stock.checkedAt",
    default: "",
  },
  loose: {
    kind: "boolean",
    label: "Overlook types",
    help: "The number 3 and the text “3” are equal, so are true and “TRUE”, and null and an empty text.",
    default: false,
  },
  matches: {
    kind: "choice",
    label: "When several match",
    help: "An item of A is compared with the first item of B that matches, or with each of them.",
    options: [
      { value: "first", label: "The first one" },
      { value: "all", label: "Each of them" },
    ],
    default: "first",
    advanced: true,
  },
  nameA: {
    kind: "text",
    label: "Name of A’s version",
    help: "The name under which the value of A stands where both versions are given.",
    default: "inputA",
    showWhen: { different: ["both"] },
    advanced: true,
  },
  nameB: {
    kind: "text",
    label: "Name of B’s version",
    help: "The name under which the value of B stands where both versions are given.",
    default: "inputB",
    showWhen: { different: ["both"] },
    advanced: true,
  },
  dotPaths: dotPathsParam,
} as const;
