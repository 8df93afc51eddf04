import type { JsonObject, NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";
import { askService } from "./service.ts";
import type { AiAccess } from "./service.ts";

/** One message of a conversation; `content` is a text, or parts with files. */
export type Message = JsonObject & { readonly role: string };

export interface Tuning {
  readonly model: string;
  readonly temperature: number | undefined;
  readonly maxTokens: number | undefined;
  readonly effort: string;
  readonly extra: unknown;
  readonly timeout: number;
}

export interface ChatCall {
  readonly access: AiAccess;
  readonly ctx: Pick<NodeContext, "http" | "log">;
  readonly tuning: Tuning;
  readonly messages: readonly Message[];
  /** What else the request says: how to answer, which tools there are. */
  readonly more?: JsonObject;
}

export interface Answer {
  readonly text: string;
  /** As it came, to be sent back with the next request. */
  readonly message: Message;
  /** It stopped because the answer was as long as it may be. */
  readonly cut: boolean;
  readonly usage: Usage;
}

export interface Usage {
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Asks a model once. Facts: `CreateChatCompletionRequest` of OpenAI's description. */
export async function askModel({ access, ctx, tuning, messages, more }: ChatCall): Promise<Answer> {
  const { model, temperature, maxTokens, effort, extra, timeout } = tuning;
  const body = {
    ...objectOf(extra),
    model: model.trim(),
    messages,
    ...(temperature !== undefined && { temperature }),
    ...(maxTokens !== undefined && { [access.limit]: maxTokens }),
    ...(effort !== "usual" && { reasoning_effort: effort }),
    ...more,
  };
  const answer = await askService({ access, ctx, path: "/chat/completions", body, timeoutMs: timeout });
  return answerOf(answer, { model: body.model, host: new URL(access.address).host });
}

function answerOf(body: JsonObject, asked: { readonly model: string; readonly host: string }): Answer {
  const choice: unknown = Array.isArray(body["choices"]) ? body["choices"][0] : undefined;
  const message = isObject(choice) ? choice["message"] : undefined;
  if (!isObject(choice) || !isObject(message)) throw fatal("ai-answer", { host: asked.host });
  const { refusal } = message;
  if (typeof refusal === "string" && refusal !== "") throw fatal("ai-refused", { reason: short(refusal) });
  const end = choice["finish_reason"];
  const text = textOf(message["content"]);
  if (end === "content_filter" && text === "") throw fatal("ai-refused", { reason: "content_filter" });
  return {
    text,
    message: { ...message, role: "assistant" },
    cut: end === "length",
    usage: usageOf(body, asked.model),
  };
}

function usageOf({ usage, model }: JsonObject, asked: string): Usage {
  const count = (name: string): number => {
    const value = isObject(usage) ? usage[name] : undefined;
    return typeof value === "number" ? value : 0;
  };
  return {
    model: typeof model === "string" ? model : asked,
    inputTokens: count("prompt_tokens"),
    outputTokens: count("completion_tokens"),
  };
}

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    model: b.model,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}

/** Mostly a text; Mistral's models that think give parts. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return (content as readonly unknown[])
    .map((part) => (isObject(part) && typeof part["text"] === "string" ? part["text"] : ""))
    .join("");
}

function objectOf(extra: unknown): JsonObject {
  const given = typeof extra === "string" ? parsed(extra) : (extra ?? {});
  if (!isObject(given)) throw fatal("ai-extra");
  return given;
}

function parsed(json: string): unknown {
  try {
    return json.trim() === "" ? {} : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}

function short(text: string): string {
  return text.trim().replace(/\.$/, "").slice(0, 300);
}
