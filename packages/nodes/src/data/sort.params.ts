import { dotPathsParam } from "./dot-paths.ts";

export const sortParams = {
  mode: {
    kind: "choice",
    label: "Order",
    help: "By the keys below, or at random.",
    options: [
      { value: "keys", label: "By keys" },
      { value: "random", label: "At random" },
    ],
    default: "keys",
  },
  keys: {
    kind: "list",
    label: "Sort by",
    help: "The first key decides; each further one decides between items that are equal so far.",
    itemLabel: "key",
    of: {
      by: {
        kind: "choice",
        label: "Key",
        options: [
          { value: "field", label: "Field" },
          { value: "expression", label: "Expression" },
        ],
        default: "field",
      },
      field: {
        kind: "text",
        label: "Field name",
        placeholder: "customer.name",
        default: "",
        showWhen: { by: ["field"] },
      },
      value: {
        kind: "text",
        label: "Value",
        placeholder: "={{ $json.price * $json.quantity }}",
        default: "",
        showWhen: { by: ["expression"] },
      },
      order: {
        kind: "choice",
        label: "Direction",
        options: [
          { value: "ascending", label: "Ascending" },
          { value: "descending", label: "Descending" },
        ],
        default: "ascending",
      },
      as: {
        kind: "choice",
        label: "Compare as",
        help: "By what the values are, unless you choose: “10” is after “9” only as a number.",
        options: [
          { value: "auto", label: "What they are" },
          { value: "text", label: "Texts" },
          { value: "number", label: "Numbers" },
          { value: "date", label: "Dates" },
        ],
        default: "auto",
        advanced: true,
      },
    },
    showWhen: { mode: ["keys"] },
  },
  missing: {
    kind: "choice",
    label: "Items without a value",
    help: "Where items go that lack a key, whatever its direction.",
    options: [
      { value: "last", label: "At the end" },
      { value: "first", label: "At the beginning" },
    ],
    default: "last",
    showWhen: { mode: ["keys"] },
    advanced: true,
  },
  texts: {
    kind: "choice",
    label: "Order of texts",
    help: "As in a dictionary, “Ewa” is before “łódź”, “łódź” before “zebra”, and “Item 9” before “Item 10”.",
    options: [
      { value: "ignoreCase", label: "By characters, ignoring upper and lower case" },
      { value: "exact", label: "By characters, upper case first" },
      { value: "dictionary", label: "As in a dictionary" },
    ],
    default: "ignoreCase",
    showWhen: { mode: ["keys"] },
    advanced: true,
  },
  language: {
    kind: "text",
    label: "Language of the dictionary",
    help: "Its code: alphabets differ in where they have letters such as ä or ł.",
    placeholder: "pl",
    default: "",
    showWhen: { mode: ["keys"], texts: ["dictionary"] },
    advanced: true,
  },
  dotPaths: { ...dotPathsParam, showWhen: { mode: ["keys"] } },
  seed: {
    kind: "text",
    label: "Seed",
    help: "The same text gives the same order each time; without one, each run has its own.",
    default: "",
    showWhen: { mode: ["random"] },
    advanced: true,
  },
} as const;
