import type { JsonObject, NodeError } from "@weft/sdk";
import { addUsage } from "../chat.ts";
import type { Message, Usage } from "../chat.ts";
import { callsIn } from "./tools.ts";
import type { Call } from "./tools.ts";

/** What is noted of one item, in this order: each run adds what is new, so that a conversation is stored once. */
export type Note =
  /** Work on the item has begun; the last message is the prompt, without its files. */
  | { readonly kind: "begun"; readonly messages: readonly Message[] }
  | { readonly kind: "said"; readonly message: Message; readonly usage: Usage }
  /** What the model hears next: what a tool gave, or what is wrong with its answer. */
  | { readonly kind: "told"; readonly message: Message }
  | Ended;

export type Ended = End & { /** From 0. */ readonly item: number };

/** What became of an item. */
export type End =
  | {
      readonly kind: "answered";
      readonly value: unknown;
      readonly usage: Usage;
      readonly steps: readonly JsonObject[];
    }
  | {
      readonly kind: "failed";
      readonly code: string;
      readonly message: string;
      readonly hint: string | null;
    };

export function isEnd(note: Note): note is Ended {
  return note.kind === "answered" || note.kind === "failed";
}

export function failure({ code, message, details }: NodeError): End {
  return { kind: "failed", code, message, hint: details.hint ?? null };
}

/** The conversation on one item. */
export class Thread {
  readonly #notes: Note[];
  /** What was added in this run. */
  readonly fresh: Note[] = [];

  constructor(notes: readonly Note[]) {
    this.#notes = [...notes];
  }

  add(note: Note): void {
    this.#notes.push(note);
    this.fresh.push(note);
  }

  get begun(): boolean {
    return this.#notes.length > 0;
  }

  get messages(): readonly Message[] {
    return this.#notes.flatMap((note) => {
      if (note.kind === "begun") return note.messages;
      return isEnd(note) ? [] : [note.message];
    });
  }

  /** How many messages stand before the model’s first answer. */
  get opening(): number {
    const [first] = this.#notes;
    return first?.kind === "begun" ? first.messages.length : 0;
  }

  get asked(): number {
    return this.#answers().length;
  }

  /** How often its answer did not fit. */
  get corrected(): number {
    return this.#notes.filter((note) => note.kind === "told" && note.message.role === "user").length;
  }

  /** The first use of a tool that the model still waits for. */
  get pending(): Call | undefined {
    const last = this.#answers().at(-1);
    return last && callsIn(last.said.message)[last.results.length];
  }

  tell({ id }: Call, content: string): void {
    this.add({ kind: "told", message: { role: "tool", tool_call_id: id, content } });
  }

  get usage(): Usage | undefined {
    const [first, ...others] = this.#answers().map(({ said }) => said.usage);
    return first && others.reduce(addUsage, first);
  }

  /** The tools that were used, and what came of it. */
  get steps(): readonly JsonObject[] {
    return this.#answers().flatMap(({ said, results }) =>
      callsIn(said.message).map(({ name, input }, index) => ({
        tool: name,
        arguments: dataOf(input),
        result: dataOf(results[index]?.["content"]),
      })),
    );
  }

  /** What the model said, each time with what its tools gave: by their order, for not all services tell uses apart by ids. */
  #answers(): readonly Answered[] {
    const answers: Answered[] = [];
    for (const note of this.#notes) {
      if (note.kind === "said") answers.push({ said: note, results: [] });
      if (note.kind === "told" && note.message.role === "tool") answers.at(-1)?.results.push(note.message);
    }
    return answers;
  }
}

interface Answered {
  readonly said: Extract<Note, { kind: "said" }>;
  readonly results: Message[];
}

/** JSON where it is that. */
function dataOf(text: unknown): unknown {
  if (typeof text !== "string") return text ?? null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
