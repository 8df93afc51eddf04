import type { Item, NodeContext, ParamsOf } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { askModel } from "../chat.ts";
import type { Answer, Message } from "../chat.ts";
import { correction, fieldsByWords } from "../fields.ts";
import type { FieldsByWords } from "../fields.ts";
import { messagesBefore, promptOf } from "../messages.ts";
import { schemaGiven, schemaOfRows } from "../schema-rows.ts";
import type { AiAccess } from "../service.ts";
import { talkOf } from "../talk.ts";
import type { agentParams } from "./agent.params.ts";
import type { End, Thread } from "./thread.ts";
import { offered, toolsOf, understood, withIds } from "./tools.ts";
import type { Tool } from "./tools.ts";

export type AgentParams = ParamsOf<typeof agentParams>;

export interface Question {
  readonly params: AgentParams;
  readonly item: Item;
  /** Of the item, from 1. */
  readonly number: number;
  readonly access: AiAccess;
  readonly ctx: NodeContext;
  readonly thread: Thread;
}

/** A tool to be used, with what the model says to it; or the end. */
export type Step = { readonly handle: string; readonly json: Item["json"] } | End;

/** Goes on with an item until the model wants a tool or has answered. */
export async function goOn(question: Question): Promise<Step> {
  const { params, thread } = question;
  const tools = toolsOf(params.tools);
  const fields = fieldsOf(params);
  if (!thread.begun) thread.add({ kind: "begun", messages: await opening(question) });
  let prompt: Message | undefined;
  for (;;) {
    const call = called(question, tools);
    if (call) return call;
    prompt ??= await promptOf(question);
    const answer = await ask(question, { tools, fields, prompt });
    const message = withIds(answer.message, thread.asked);
    thread.add({ kind: "said", message, usage: answer.usage });
    const { pending } = thread;
    if (pending === undefined) {
      const end = await ended(question, answer, fields);
      if (end) return end;
    }
    if (thread.asked >= params.maxRounds)
      throw fatal("ai-rounds", {
        item: question.number,
        rounds: params.maxRounds,
        tool: pending?.name ?? "–",
      });
  }
}

async function opening({ params, number, ctx }: Question): Promise<readonly Message[]> {
  const talk = await talkOf({ ...params, ctx });
  return [...messagesBefore({ params, number, talk }), { role: "user", content: params.prompt }];
}

/** The next tool that is wanted; what cannot be used so is told to the model instead. */
function called({ thread, ctx }: Question, tools: readonly Tool[]): Step | undefined {
  for (let call = thread.pending; call; call = thread.pending) {
    const found = understood(call, tools);
    if ("tool" in found) return { handle: found.tool.handle, json: found.input };
    ctx.log(`The model used a tool in a wrong way, and was told: ${found.problem}`);
    thread.tell(call, `${found.problem}. Correct the call.`);
  }
  return undefined;
}

interface Asking {
  readonly tools: readonly Tool[];
  readonly fields: FieldsByWords | undefined;
  /** With its files. */
  readonly prompt: Message;
}

function ask({ params, access, ctx, thread }: Question, { tools, fields, prompt }: Asking): Promise<Answer> {
  const said = thread.messages.with(thread.opening - 1, prompt);
  const messages = fields ? fields.instructed(said) : said;
  return askModel({ access, ctx, tuning: params, messages, more: offered(tools) });
}

function fieldsOf({ answer, fields, schema }: AgentParams): FieldsByWords | undefined {
  if (answer === "text") return undefined;
  return fieldsByWords(answer === "fields" ? schemaOfRows(fields) : schemaGiven(schema));
}

/** The end, unless the answer does not fit its fields: then the model is told once. */
async function ended(
  { params, thread, ctx }: Question,
  answer: Answer,
  fields: FieldsByWords | undefined,
): Promise<End | undefined> {
  const found = fields ? fields.read(answer) : { value: textOf(answer, ctx) };
  if ("problem" in found) {
    if (thread.corrected > 0) throw answer.cut ? fatal("ai-cut") : misfit(found.problem);
    ctx.log(`The answer did not fit, so it was asked for again: ${found.problem}`);
    thread.add({ kind: "told", message: correction(found.problem) });
    return undefined;
  }
  const { value } = found;
  const talk = await talkOf({ ...params, ctx });
  await talk.keep(params.prompt, typeof value === "string" ? value : JSON.stringify(value));
  const usage = thread.usage ?? answer.usage;
  return { kind: "answered", value, usage, steps: params.steps ? thread.steps : [] };
}

function textOf({ text, cut }: Answer, ctx: NodeContext): string {
  if (cut && text.trim() === "") throw fatal("ai-cut");
  if (cut) ctx.log("The answer is as long as it may be, and may end too early.");
  return text.trim();
}

function misfit(problem: string): Error {
  return fatal("ai-fields", { problem: problem.slice(0, 300) });
}
