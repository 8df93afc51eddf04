import type { Params } from "@weft/sdk";

const literal = true;
const advanced = true;

/** Whatever a caller may use; `HEAD` and `OPTIONS` are answered without running the flow. */
export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export const webhookParams = {
  method: {
    kind: "choice",
    label: "Method",
    help: "The HTTP method that the other system uses.",
    options: [...methods, { value: "any", label: "Any method" }],
    default: "POST",
    literal,
  },
  path: {
    kind: "text",
    label: "Path",
    help: "The end of the address; a part that varies is written :name, as in orders/:id.",
    placeholder: "orders",
    literal,
  },
  respond: {
    kind: "choice",
    label: "Answer the caller",
    help: "When the caller gets its answer, and what it is.",
    options: [
      { value: "immediately", label: "At once, when the request is safely stored" },
      { value: "lastNode", label: "At the end, with the result of the last node" },
      { value: "respondNode", label: "From a Respond node in the flow" },
    ],
    default: "immediately",
    literal,
  },
  answerStatus: {
    kind: "number",
    label: "Status of the answer",
    help: "The HTTP status that the caller gets at once.",
    default: 200,
    min: 200,
    max: 599,
    integer: true,
    literal,
    advanced,
    showWhen: { respond: ["immediately"] },
  },
  answerBody: {
    kind: "text",
    label: "Text of the answer",
    help: "What the caller gets at once; text that is JSON is sent as JSON.",
    multiline: true,
    default: "",
    literal,
    advanced,
    showWhen: { respond: ["immediately"] },
  },
  auth: {
    kind: "choice",
    label: "Who may call",
    help: "Anyone who knows the address, or only callers with the secret of the chosen credential.",
    options: [
      { value: "none", label: "Anyone" },
      { value: "basic", label: "User name and password" },
      { value: "header", label: "Secret header" },
    ],
    default: "none",
    literal,
  },
  onceBy: {
    kind: "text",
    label: "Take each event once, by",
    help: "What identifies an event, such as the id that the other system sends along. If it sends an event again, the flow does not run again.",
    placeholder: '{{ $json.headers["x-event-id"] }}',
    default: "",
    perEvent: true,
    advanced,
  },
  onceHours: {
    kind: "number",
    label: "Remember events for (hours)",
    help: "How long after an event a repetition is still recognised.",
    default: 24,
    min: 24,
    max: 720,
    integer: true,
    literal,
    advanced,
  },
} as const satisfies Params;
