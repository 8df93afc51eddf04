import type { ErrorText } from "./codes.ts";

/** Names that exist only at other places, and what executions keep. */
export const placeTexts = {
  "only-in-paging": {
    code: "not-allowed",
    message: "`{{name}}` exists only in the paging settings of an HTTP request",
    hint: "Read the answer of a request with `$json`",
  },
  "only-in-connectors": {
    code: "not-allowed",
    message: "`{{name}}` exists only in the description of a connector",
    hint: "Map a field of the item instead",
  },
  "only-in-credentials": {
    code: "not-allowed",
    message: "`{{name}}` exists only in the fields of a credential",
    hint: "Choose the credential in the settings of the node",
  },
  "only-with-agents": {
    code: "not-allowed",
    message: "`{{name}}` exists only where an AI agent works",
    hint: "Map a field of the item instead",
  },
  "no-agent": {
    code: "not-allowed",
    message: "No AI agent fills in “{{key}}” here",
    hint: "Give a default as the fourth value, or map a field",
  },
  "custom-data-none": {
    code: "not-allowed",
    message: "Executions keep no custom data here",
    hint: "Set a business key in the settings of the flow",
  },
  "custom-data-key": {
    code: "wrong-value",
    message: "“{{key}}” cannot be a key of custom data",
    hint: "Use up to {{most}} letters, digits and underscores",
  },
  "custom-data-long": {
    code: "too-large",
    message: "The custom data “{{key}}” has more than {{most}} characters",
    hint: "Keep what people search for, such as an order number",
  },
  "custom-data-many": {
    code: "too-large",
    message: "An execution keeps at most {{most}} entries of custom data",
    hint: "Keep what people search for, such as an order number",
  },
} as const satisfies Record<string, ErrorText>;
