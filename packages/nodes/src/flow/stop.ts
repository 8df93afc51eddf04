import { Fatal, defineAction } from "@weft/sdk";
import { stopText } from "./stop.text.ts";

export const flowStop = defineAction({
  type: "flow.stop",
  version: 1,
  label: "Stop with an error",
  help: "Ends the execution as failed, with a message that says why.",
  icon: "octagon-x",
  group: "Flow",
  synonyms: ["throw", "fail", "abort", "error", "exception"],
  summary: "{message}",
  effect: "none",
  params: {
    message: {
      kind: "text",
      label: "Message",
      help: "What people read in the list of executions, and what the error flow is told.",
      placeholder: "This order has no customer",
      multiline: true,
    },
  },
  outputs: [],
  translations: stopText,
  run({ params: { message } }) {
    throw new Fatal(message, { actor: "author" });
  },
});
