// table of data
import type { DocTable } from "../doc.ts";

/** What a missing value has. */
export const emptyDocs: DocTable = {
  isEmpty: {
    signature: "isEmpty(): boolean",
    example: "$json.missing.isEmpty()",
    gives: "true",
    en: "Whether there is no value: always true for undefined and null.",
    pl: "Czy brak wartości: zawsze true dla undefined i null.",
    "pt-BR": "Se não há valor: sempre true para undefined e null.",
  },
  isNotEmpty: {
    signature: "isNotEmpty(): boolean",
    example: "$json.missing.isNotEmpty()",
    gives: "false",
    en: "Whether there is a value: always false for undefined and null.",
    pl: "Czy jest wartość: zawsze false dla undefined i null.",
    "pt-BR": "Se há um valor: sempre false para undefined e null.",
  },
};
