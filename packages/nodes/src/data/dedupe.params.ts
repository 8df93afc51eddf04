import { dotPathsParam } from "./dot-paths.ts";

export const dedupeParams = {
  compare: {
    kind: "choice",
    label: "Compare",
    help: "Items are duplicates where all these fields are the same.",
    options: [
      { value: "all", label: "All fields" },
      { value: "except", label: "All but the named fields" },
      { value: "selected", label: "Only the named fields" },
    ],
    default: "all",
  },
  names: {
    kind: "text",
    label: "Field names",
    help: "Separated by commas.",
    placeholder: "id, customer.email",
    default: "",
    showWhen: { compare: ["except", "selected"] },
  },
  keep: {
    kind: "choice",
    label: "Keep",
    help: "Which of several duplicates goes on; items stay in their order.",
    options: [
      { value: "first", label: "The first of them" },
      { value: "last", label: "The last of them" },
    ],
    default: "first",
  },
  ignoreCase: {
    kind: "boolean",
    label: "Ignore upper and lower case",
    help: "“Ewa@x.pl” and “ewa@x.pl” are the same.",
    default: false,
    advanced: true,
  },
  whenMissing: {
    kind: "choice",
    label: "Items that lack all of the fields",
    help: "Keep each of them, take them as duplicates of one another, or stop, as a name may be misspelt.",
    options: [
      { value: "keep", label: "Keep each of them" },
      { value: "compare", label: "Take them as duplicates" },
      { value: "stop", label: "Stop the flow" },
    ],
    default: "keep",
    showWhen: { compare: ["selected"] },
    advanced: true,
  },
  onlyCompared: {
    kind: "boolean",
    label: "Keep only the compared fields",
    help: "The other fields of the kept items are removed.",
    default: false,
    showWhen: { compare: ["except", "selected"] },
    advanced: true,
  },
  dotPaths: { ...dotPathsParam, showWhen: { compare: ["except", "selected"] } },
} as const;
