import { textOf } from "../../workflow.ts";
import { optionsOf } from "./parts.ts";
import type { Converter } from "../converter.ts";
import { authOf } from "../triggers.ts";

/** Manual Chat Trigger 1.x, which is a chat in n8n’s editor alone. */
export const convertManualChat: Converter = () => ({
  type: "core.manual",
  params: {},
  notes: ["There is no window to chat in: pin an item with chatInput to it, and run the flow"],
});

/** Chat Trigger 1.x: what its page sends to its address is what it is sent here. */
export const convertChatTrigger: Converter = (node) => {
  const { parameters, raw } = node;
  const options = optionsOf(node);
  const mode = textOf(parameters["responseMode"]) || textOf(options["responseMode"]);
  // A window in pages elsewhere; n8n lets all of them call unless the file says which.
  const embedded = parameters["public"] === true && parameters["mode"] === "webhook";
  const origins = textOf(options["allowedOrigins"]) || (embedded ? "*" : "");
  const earlier = textOf(options["loadPreviousSession"]);
  const notes = [
    "There is no window to chat in: post { chatInput, sessionId } to its address; the answer is the last node’s item",
  ];
  const auth = authOf(textOf(parameters["authentication"]), notes);
  if (mode === "streaming") notes.push("The answer is given at the end, not piece by piece");
  if (earlier === "memory")
    notes.push("A chat window that is opened again begins empty; the model still remembers");
  return {
    type: "core.webhook",
    params: {
      path: `${textOf(raw["webhookId"]) || "chat"}/chat`,
      item: "body",
      respond: mode === "responseNode" ? "respondNode" : "lastNode",
      ...auth,
      // “manually”: the workflow itself answers what was said before.
      ...(earlier !== "manually" && { chat: true }),
      ...(origins !== "" && { origins }),
    },
    notes,
  };
};
