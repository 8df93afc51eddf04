import type { JsonObject } from "@weft/sdk";
import { isObject, objectOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, renamed, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

/** One node with the model in it; chains and agents of n8n need others beside them. */
export const exportChat: Exporter = ({ params }) => {
  if (textOf(params["conversation"]) !== "")
    throw new NoCounterpart("n8n remembers conversations by an agent with a memory joined to it");
  const answer = textOf(params["answer"]) || "text";
  const { system = "", prompt = "", model = "" } = params;
  const said: readonly JsonObject[] = [
    ...(textOf(system) === "" ? [] : [{ role: "system", content: system }]),
    ...rowsOf(params, "examples"),
    { role: "user", content: prompt },
  ];
  const field = textOf(params["field"] ?? "answer");
  return {
    type: "@n8n/n8n-nodes-langchain.openAi",
    typeVersion: 1.8,
    parameters: {
      modelId: { __rl: true, mode: "id", value: model },
      messages: { values: said },
      ...(answer !== "text" && { jsonOutput: true }),
      options: {
        ...renamed(params, { temperature: "temperature", maxTokens: "maxTokens" }),
        ...renamed(objectOf(params["extra"]), {
          top_p: "topP",
          frequency_penalty: "frequencyPenalty",
          presence_penalty: "presencePenalty",
        }),
      },
    },
    notes: [
      ...(field === "message.content" ? [] : ["The answer is in message.content there"]),
      ...(params["keep"] === false ? [] : ["The fields of the item do not stand beside it there"]),
      ...(answer === "text" ? [] : ["Say in the prompt which fields you want: n8n only asks for JSON here"]),
      ...(isObject(params["extra"]) ? [] : leftOut(params, ["extra"])),
      ...leftOut(params, ["files", "history", "effort"], { effort: "usual" }),
    ],
  };
};
