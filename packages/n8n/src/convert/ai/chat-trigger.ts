import { textOf } from "../../workflow.ts";
import { optionsOf } from "./parts.ts";
import type { Converter } from "../converter.ts";

/** Chat Trigger 1.x: what its page sends to its address is what it is sent here. */
export const convertChatTrigger: Converter = (node) => {
  const mode = textOf(node.parameters["responseMode"]) || textOf(optionsOf(node)["responseMode"]);
  const origins = textOf(optionsOf(node)["allowedOrigins"]);
  return {
    type: "core.webhook",
    params: {
      path: `${textOf(node.raw["webhookId"]) || "chat"}/chat`,
      item: "body",
      respond: mode === "responseNode" ? "respondNode" : "lastNode",
      ...(origins !== "" && { origins }),
    },
    notes: [
      "There is no window to chat in: post { chatInput, sessionId } to its address; the answer is the last node’s item",
    ],
  };
};
