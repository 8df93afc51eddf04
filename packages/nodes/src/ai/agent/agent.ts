import { defineAction, Fatal, LOOP_NOTES, NodeError, SomeFailed } from "@weft/sdk";
import type { Item, JsonObject, LoopCall, NodeContext, RunAllCall } from "@weft/sdk";
import { withResult } from "../../data/result.ts";
import { setPath } from "../../paths.ts";
import { aiService } from "../credential.ts";
import { modelChoices } from "../models.ts";
import { accessOf } from "../service.ts";
import type { AiAccess } from "../service.ts";
import { agentParams } from "./agent.params.ts";
import { agentText } from "./agent.text.ts";
import { goOn } from "./question.ts";
import type { AgentParams, Step } from "./question.ts";
import { failure, isEnd, Thread } from "./thread.ts";
import type { End, Ended, Note } from "./thread.ts";
import { resultText } from "./tools.ts";

/**
 * The work of its tools is done by nodes, so each use is a run of its own, with its own tries and errors. What the model is asked
 * changes nothing outside: a question whose outcome is unknown is asked again.
 */
export const aiAgent = defineAction({
  type: "ai.agent",
  version: 1,
  label: "AI agent",
  help: "A language model that uses tools by itself: each is the nodes that you draw from its output and back.",
  icon: "bot",
  group: "AI",
  synonyms: [
    "agent",
    "tools",
    "function calling",
    "assistant",
    "chatgpt",
    "openai",
    "claude",
    "chatbot",
    "llm",
  ],
  summary: "{model}",
  effect: "read",
  credential: aiService,
  choices: modelChoices,
  params: agentParams,
  outputs: { each: "tools", label: "name", holds: "arguments", first: "done" },
  handles: { done: "done" },
  sample: {
    answer: "Order 1042 left our warehouse this morning.",
    usage: { model: "gpt-4.1-mini", inputTokens: 310, outputTokens: 48 },
  },
  translations: agentText,
  loops: "calls",
  async runAll({ items, paramsAt, loop, ctx }) {
    if (!loop || items.length === 0) return {};
    return new Work({ items, paramsAt, loop, ctx, access: await accessOf(ctx) }).run();
  },
});

interface WorkCall extends Pick<RunAllCall<AgentParams>, "items" | "paramsAt"> {
  readonly loop: LoopCall;
  readonly ctx: NodeContext;
  readonly access: AiAccess;
}

type Given = Record<string, readonly Item[]>;

/** One run of an agent: from what came back of a tool to the next tool, or to the end of all items. */
class Work {
  readonly #call: WorkCall;
  /** What this run notes. */
  readonly #fresh: Note[] = [];

  constructor(call: WorkCall) {
    this.#call = call;
  }

  async run(): Promise<Given> {
    const { items, loop } = this.#call;
    const { done, thread } = this.#resumed();
    if (thread.pending)
      thread.tell(thread.pending, resultText(loop.back, this.#call.paramsAt(done).longestResult));
    for (let index = done, at = thread; index < items.length; index += 1, at = new Thread([])) {
      const step = await this.#step(index, at);
      this.#fresh.push(...at.fresh);
      if ("handle" in step) return this.#using(step, index);
      this.#fresh.push({ ...step, item: index });
    }
    return { done: this.#results() };
  }

  /** How many items are done, and the conversation on the next one. */
  #resumed(): { readonly done: number; readonly thread: Thread } {
    const current: Note[] = [];
    for (const note of this.#earlier()) {
      if (isEnd(note)) return { done: note.item + 1, thread: new Thread(current.toReversed()) };
      current.push(note);
    }
    return { done: 0, thread: new Thread(current.toReversed()) };
  }

  /** The newest first. */
  #earlier(): Iterable<Note> {
    return this.#call.loop.notes() as Iterable<unknown> as Iterable<Note>;
  }

  async #step(index: number, thread: Thread): Promise<Step> {
    const { items, paramsAt, loop, ctx, access } = this.#call;
    const item = items[index] ?? { json: {} };
    try {
      return await goOn({ params: paramsAt(index), item, number: index + 1, access, ctx, thread });
    } catch (error) {
      if (!(error instanceof NodeError) || !loop.goesOn(error)) throw error;
      return failure(error);
    }
  }

  #using({ handle, json }: Exclude<Step, End>, index: number): Given {
    const { files } = this.#call.items[index] ?? {};
    const item: Item = { json, ...(files && { files }), from: index };
    const notes = this.#fresh.map((note) => ({ json: { ...note } as JsonObject }));
    return { [handle]: [item], [LOOP_NOTES]: notes };
  }

  #results(): readonly Item[] {
    const ends = [...[...this.#earlier()].toReversed(), ...this.#fresh].filter(isEnd);
    const results = ends.map((end) => (end.kind === "failed" ? thrownAgain(end) : this.#result(end)));
    const error = results.find((result) => result instanceof Fatal);
    if (!error) return results.flatMap((result) => (result instanceof Fatal ? [] : [result]));
    const { message, code, details } = error;
    const each = results.map((result) => (result instanceof Fatal ? result : [result]));
    throw new SomeFailed(message, each, { code, ...details });
  }

  #result({ item: index, value, usage, steps }: Extract<Ended, { kind: "answered" }>): Item {
    const { items, paramsAt } = this.#call;
    const params = paramsAt(index);
    const made = withResult(items[index] ?? { json: {} }, params, value);
    const told = { ...(params.usage && { usage: { ...usage } }), ...(params.steps && { steps }) };
    let { json } = made;
    for (const [name, more] of Object.entries(told)) json = setPath(json, [name], more);
    return { ...made, json, from: index };
  }
}

function thrownAgain({ message, code, hint }: Extract<End, { kind: "failed" }>): Fatal {
  return new Fatal(message, { code, ...(hint !== null && { hint }) });
}
