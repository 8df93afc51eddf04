import type { Item, JsonObject, NodeContext, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";
import type { chatParams } from "./chat.params.ts";
import type { Message } from "./chat.ts";
import { fileParts } from "./message-files.ts";
import type { Talk } from "./talk.ts";

type Said = Pick<ParamsOf<typeof chatParams>, "system" | "prompt" | "files" | "examples" | "history">;

interface MessagesCall {
  readonly params: Said;
  readonly item: Item;
  /** Of the item, from 1. */
  readonly number: number;
  readonly talk: Talk;
  readonly ctx: NodeContext;
}

/** Instructions, what was said before, and the prompt. */
export async function messagesFor(call: MessagesCall): Promise<readonly Message[]> {
  return [...messagesBefore(call), await promptOf(call)];
}

/** What stands before the prompt. */
export function messagesBefore({
  params: { system, examples, history },
  number,
  talk,
}: Pick<MessagesCall, "params" | "number" | "talk">): readonly Message[] {
  return [
    ...(system.trim() === "" ? [] : [{ role: "system", content: system }]),
    ...examples.map(({ role, content: said }) => ({ role, content: said })),
    ...historyOf(history, number),
    ...talk.before,
  ];
}

/** What is asked, with the files to look at. */
export async function promptOf({
  params: { prompt, files },
  item,
  number,
  ctx,
}: Pick<MessagesCall, "item" | "number" | "ctx"> & {
  readonly params: Pick<Said, "prompt" | "files">;
}): Promise<Message> {
  const parts = await fileParts({ item, number, names: files, ctx });
  if (prompt.trim() === "" && parts.length === 0) throw fatal("ai-empty", { item: number });
  return { role: "user", content: parts.length === 0 ? prompt : [...textPart(prompt), ...parts] };
}

function textPart(text: string): readonly JsonObject[] {
  return text.trim() === "" ? [] : [{ type: "text", text }];
}

function historyOf(history: unknown, number: number): readonly Message[] {
  const given = typeof history === "string" ? parsed(history) : history;
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw fatal("ai-messages", { item: number });
  return (given as readonly unknown[]).map((message) => {
    if (!isMessage(message)) throw fatal("ai-messages", { item: number });
    return message;
  });
}

function isMessage(message: unknown): message is Message {
  return isObject(message) && typeof message["role"] === "string" && message["content"] !== undefined;
}

function parsed(json: string): unknown {
  if (json.trim() === "") return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
