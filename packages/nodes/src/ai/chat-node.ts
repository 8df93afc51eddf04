import { defineAction } from "@weft/sdk";
import type { ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { withResult } from "../data/result.ts";
import { setPath } from "../paths.ts";
import { chatParams } from "./chat.params.ts";
import { chatText } from "./chat.text.ts";
import { askModel } from "./chat.ts";
import type { ChatCall, Usage } from "./chat.ts";
import { aiService } from "./credential.ts";
import { askFields } from "./fields.ts";
import { messagesFor } from "./messages.ts";
import { modelChoices } from "./models.ts";
import { schemaGiven, schemaOfRows } from "./schema-rows.ts";
import { accessOf } from "./service.ts";
import { talkOf } from "./talk.ts";

/**
 * An answer changes nothing outside, so a question whose outcome is unknown is asked again: at worst it is paid for twice.
 */
export const aiChat = defineAction({
  type: "ai.chat",
  version: 1,
  label: "Ask an AI model",
  help: "Asks a language model for each item, for a text or for fields that are checked, and can remember a conversation.",
  icon: "sparkles",
  group: "AI",
  synonyms: ["chatgpt", "openai", "gpt", "claude", "gemini", "llm", "prompt", "ollama", "mistral", "extract"],
  summary: "{model}",
  effect: "read",
  credential: aiService,
  choices: modelChoices,
  params: chatParams,
  sample: {
    answer: "We are open from 9 to 17 on working days.",
    usage: { model: "gpt-4.1-mini", inputTokens: 52, outputTokens: 14 },
  },
  translations: chatText,
  async run({ params, item, index, ctx }) {
    const access = await accessOf(ctx);
    const talk = await talkOf({ ...params, ctx });
    const messages = await messagesFor({ params, item, number: index + 1, talk, ctx });
    const { value, usage } = await answered({ access, ctx, tuning: params, messages }, params);
    await talk.keep(params.prompt, typeof value === "string" ? value : JSON.stringify(value));
    const result = withResult(item, params, value);
    return params.usage ? { ...result, json: setPath(result.json, ["usage"], { ...usage }) } : result;
  },
});

type How = Pick<ParamsOf<typeof chatParams>, "answer" | "fields" | "schema">;

async function answered(
  call: ChatCall,
  { answer, fields, schema }: How,
): Promise<{ readonly value: unknown; readonly usage: Usage }> {
  if (answer !== "text")
    return askFields({ ...call, schema: answer === "fields" ? schemaOfRows(fields) : schemaGiven(schema) });
  const { text, cut, usage } = await askModel(call);
  if (cut && text.trim() === "") throw fatal("ai-cut");
  if (cut) call.ctx.log("The answer is as long as it may be, and may end too early.");
  return { value: text.trim(), usage };
}
