import type { RunError } from "@weft/flow";
import { errorWords } from "@weft/sdk";
import type { ErrorText } from "@weft/sdk";

/** Failures of executions that this server reports itself, and of the files that their items name. */
export const executionErrors = {
  "server-stopped": {
    actor: "author",
    message: "The server stopped while this test was running.",
    hint: "Run it again.",
  },
  "flow-gone": {
    actor: "admin",
    message: "The flow of this execution can no longer be read.",
    hint: "Start it again from the published flow.",
  },
  "file-missing": {
    actor: "author",
    message: "The file “{{name}}” is no longer stored.",
    hint: "Run the flow again from the step that made it.",
  },
} as const satisfies Record<string, ErrorText>;

export function executionError(code: "server-stopped" | "flow-gone"): RunError {
  const { message, details } = errorWords(executionErrors[code]);
  return { code, message, ...details };
}
