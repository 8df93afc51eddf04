import { errorWords } from "../error-text.ts";
import type { ErrorText } from "../error-text.ts";
import { Fatal, NodeError, RetryAfter, Transient } from "../errors.ts";
import type { ErrorValues, NodeErrorDetails } from "../errors.ts";
import type { Refusal } from "./refusal.ts";

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
  "address-none": {
    actor: "admin",
    message: "“{{base}}” is not an address.",
    hint: "Correct the address in the credential; it begins with https://.",
  },
  "page-elsewhere": {
    actor: "us",
    message: "The next page is on another server ({{origin}}), where this credential must not go.",
    hint: "Report it to the author of the connector.",
  },
  "choices-need": {
    actor: "author",
    message: "To choose here, fill in “{{label}}” first.",
    hint: "An expression cannot be worked out while you edit: write a value, or write an id here as well.",
  },
  "connector-content": {
    actor: "author",
    message: "{{system}} refused this: {{reason}}",
    hint: "Check what is sent against what {{system}} said.",
  },
  "connector-access": {
    actor: "admin",
    message: "{{system}} does not allow this: {{reason}}",
    hint: "Check the credential and what it is allowed to do.",
  },
  "connector-missing": {
    actor: "author",
    message: "{{system}} does not have this: {{reason}}",
    hint: "Check the ids, and that the credential is allowed to see it.",
  },
  "connector-later": {
    actor: "system",
    message: "{{system}} cannot do this now: {{reason}}",
    hint: "Try again later.",
  },
} as const satisfies Record<string, ErrorText>;

type Code = Exclude<keyof typeof connectorErrors, `connector-${NonNullable<Refusal["kind"]>}`>;

export function connectorError(code: Code, values: ErrorValues): Fatal {
  const { message, details } = errorWords(connectorErrors[code], values);
  return new Fatal(message, { ...details, code });
}

/** A system's no in its own words. Whether it may pass by itself is what its status says, unless the system says more. */
export function refusalError(call: {
  readonly system: string;
  readonly refusal: Refusal;
  readonly response: NonNullable<NodeErrorDetails["response"]>;
}): NodeError {
  const { system, refusal, response } = call;
  const { reason, hint, delayMs, kind = kindOf(response.status) } = refusal;
  const code = `connector-${kind}` as const;
  const { message, details } = errorWords(connectorErrors[code], { system, reason });
  const { values = {}, ...plain } = details;
  // What has words of its own must not be told by the translation of its code.
  const all: NodeErrorDetails =
    hint === undefined ? { ...plain, values, response } : { ...plain, hint, response };
  if (delayMs !== undefined) return new RetryAfter(delayMs, message, { ...plain, response });
  return kind === "later" ? new Transient(code, message, all) : new NodeError(code, message, all);
}

function kindOf(status: number): NonNullable<Refusal["kind"]> {
  if (status === 401 || status === 403) return "access";
  if (status === 404 || status === 410) return "missing";
  return status === 408 || status === 425 || status === 429 || status >= 500 ? "later" : "content";
}
