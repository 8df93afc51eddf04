import { errorTable as expressionErrors, ExpressionError } from "@weft/expressions";
import type { RunError } from "@weft/flow";
import { NodeError, RetryAfter, errorWords } from "@weft/sdk";
import type { ErrorText, ErrorValues, SomeFailed } from "@weft/sdk";

/** Every failure that the runtime itself reports. `{{name}}` stands for a value. What nodes throw keeps its own code. */
export const errorTable = {
  "node-type-unknown": {
    actor: "admin",
    message: "The node type {{type}} is not installed here",
    hint: "Install the package that has it, or replace the node",
  },
  "node-type-failed": {
    actor: "us",
    message: "The code of the node type {{type}} could not be loaded: {{reason}}",
    hint: "Report it to the author of the node type",
  },
  "param-required": {
    actor: "author",
    message: "{{label}} is empty",
    hint: "Fill it in, or map a field to it",
  },
  "param-type": {
    actor: "author",
    message: "{{label}} must be {{expected}}, but is {{found}}",
    hint: "Change the value or convert it in the expression",
  },
  "node-fault": {
    actor: "us",
    message: "The code of the node failed: {{reason}}",
    hint: "Look at the parameters and the item; if both are right, report it to the author of {{type}}",
  },
  "answer-unread": {
    actor: "system",
    message: "What {{host}} answered cannot be read: {{reason}}",
    hint: "Look at its answer; if that is what its documentation says, report it to the author of {{type}}",
  },
  "bad-output": {
    actor: "us",
    message: "The node gave something that is not an item on its output {{handle}}: {{found}}",
    hint: "Report it to the author of {{type}}",
  },
  "bad-handle": {
    actor: "us",
    message: "The node has no output {{handle}}",
    hint: "Report it to the author of {{type}}",
  },
  "node-timeout": {
    actor: "author",
    message: "The node took longer than {{ms}} ms",
    hint: "Raise the node's time limit, or let it do less at once",
  },
  "connection-closed": {
    actor: "system",
    message: "The connection was closed by the other system",
    hint: "It is made again by itself; if this goes on, look at what the other system says",
  },
  "flow-timeout": {
    actor: "author",
    message: "The execution took longer than {{ms}} ms",
    hint: "Raise the flow's time limit in its settings",
  },
  "too-many-runs": {
    actor: "author",
    message: "The execution came to {{limit}} runs of nodes and was stopped",
    hint: "Look for a circle that never ends",
  },
  cancelled: { actor: "author", message: "The execution was cancelled before this node was done" },
  stopped: { actor: "author", message: "The node was stopped because another one failed" },
  "unknown-outcome": {
    actor: "author",
    message: "The server stopped while this node was sending, so it is not known whether it was done",
    hint: "Look in the other system, then choose: try again, skip it, or mark it as done",
  },
  quarantined: {
    actor: "us",
    message:
      "The server stopped {{times}} times while this node was running, so it is not tried again by itself",
    hint: "Look at what the node does and at the server's memory and log, then choose: try again, skip it, or mark it as done",
  },
  "too-much-data": {
    actor: "author",
    message: "The items of this execution came to more than {{megabytes}} MB and it was stopped",
    hint: "Let it work in parts: ask for fewer items at once, or use a loop or a file",
  },
  "credential-none": {
    actor: "author",
    message: "No credential is chosen, so nothing was sent",
    hint: "Choose one in the settings of the node",
  },
  "needs-server": {
    actor: "author",
    message: "This node waits for something that only a Weft server can bring",
    hint: "Publish the flow on a server, or leave the node out",
  },
  "no-sandbox": {
    actor: "us",
    message: "Code cannot be run here: there is no sandbox for it",
    hint: "Run the flow on a Weft server, or with weft run",
  },
  "too-deep": {
    actor: "author",
    message: "Flows called each other {{limit}} levels deep and were stopped",
    hint: "Look for flows that call each other in a circle",
  },
  "trigger-missing": {
    actor: "author",
    message: "The flow has no node {{id}} to start from",
    hint: "Choose one of the flow's triggers",
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errorTable;

/** A failure of the runtime's own, on its way to becoming a `RunError`. */
export class Failure extends Error {
  readonly error: RunError;
  constructor(error: RunError) {
    super(error.message);
    this.error = error;
  }
}

export function runError(code: ErrorCode, values: ErrorValues = {}, more: Partial<RunError> = {}): RunError {
  const { message, details } = errorWords(errorTable[code], values);
  return { code, message, ...details, ...more };
}

/** What was thrown, told to people; never a stack. `type` is the node type whose code ran. */
export function toRunError(thrown: unknown, type: string): RunError {
  if (thrown instanceof Failure) return thrown.error;
  if (thrown instanceof ExpressionError) {
    const { code, text, values, message, hint, position } = thrown;
    const { actor } = expressionErrors[code];
    return { code, text, message, ...(hint !== undefined && { hint }), values, actor, position };
  }
  if (isNodeError(thrown)) {
    const { hint, values, actor, response } = thrown.details;
    return {
      code: thrown.code,
      message: thrown.message,
      ...(hint !== undefined && { hint }),
      ...(values !== undefined && { values }),
      ...(actor !== undefined && { actor }),
      ...(response !== undefined && { response }),
    };
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return runError("node-fault", { reason, type });
}

/** Milliseconds that the other system asks to wait, `true` when the failure may pass by itself. */
export function mayPass(thrown: unknown): number | boolean {
  if (thrown instanceof Failure) return thrown.error.code === "node-timeout";
  if (!isNodeError(thrown)) return false;
  const delay = thrown instanceof RetryAfter ? thrown.delayMs : (thrown as { delayMs?: unknown }).delayMs;
  return thrown.transient && typeof delay === "number" ? delay : thrown.transient;
}

/** What became of each item, where the node says that some of them failed. */
export function resultsOf(thrown: unknown): SomeFailed["results"] | undefined {
  const { results } = isNodeError(thrown) ? (thrown as Partial<SomeFailed>) : {};
  return Array.isArray(results) ? results : undefined;
}

/** Also true for errors of another copy of the sdk, which a package of custom nodes may bring along. */
function isNodeError(thrown: unknown): thrown is NodeError {
  if (thrown instanceof NodeError) return true;
  if (!(thrown instanceof Error)) return false;
  const { code, transient, details } = thrown as Error & Partial<NodeError>;
  return typeof code === "string" && typeof transient === "boolean" && typeof details === "object";
}
