import { Fatal, errorWords } from "@weft/sdk";
import type { ErrorText, ErrorValues } from "@weft/sdk";

/** What an execution hears of tables besides what nodes find out themselves. */
export const tableErrors = {
  "table-full": {
    actor: "author",
    message: "The table “{{table}}” has no room for more: it may have {{rows}} rows.",
    hint: "Delete rows that are no longer needed, or begin another table.",
  },
  "table-gone": {
    actor: "author",
    message: "The table was deleted while the flow was at work.",
    hint: "Choose a table that exists.",
  },
} as const satisfies Record<string, ErrorText>;

export function tableError(code: keyof typeof tableErrors, values?: ErrorValues): Fatal {
  const { message, details } = errorWords(tableErrors[code], values);
  return new Fatal(message, { ...details, code });
}
