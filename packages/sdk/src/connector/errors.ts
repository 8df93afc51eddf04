import { errorWords } from "../error-text.ts";
import type { ErrorText } from "../error-text.ts";
import { Fatal } from "../errors.ts";
import type { ErrorValues } from "../errors.ts";

/** Every failure that connectors built with `defineConnector` report themselves. */
export const connectorErrors = {
  "list-endless": {
    actor: "author",
    message: "The list goes on after {{pages}} pages, so it was given up.",
    hint: "Ask for less, with a filter.",
  },
  "address-outside": {
    actor: "author",
    message: "“{{url}}” leads out of {{base}}.",
    hint: "Check the ids that are put into the address.",
  },
  "page-elsewhere": {
    actor: "us",
    message: "The next page is on another server ({{origin}}), where this credential must not go.",
    hint: "Report it to the author of the connector.",
  },
} as const satisfies Record<string, ErrorText>;

export function connectorError(code: keyof typeof connectorErrors, values: ErrorValues): Fatal {
  const { message, details } = errorWords(connectorErrors[code], values);
  return new Fatal(message, { ...details, code });
}
