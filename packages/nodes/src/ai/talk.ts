import { hash } from "node:crypto";
import type { NodeContext } from "@weft/sdk";
import { isObject } from "../paths.ts";
import type { Message } from "./chat.ts";

/** A conversation that goes on from one execution to the next. */
export const talkParams = {
  conversation: {
    kind: "text",
    label: "Conversation",
    help: "What tells conversations apart, such as a phone number; what was said in it before is sent along. Empty: nothing is remembered.",
    placeholder: "{{ $json.phone }}",
    default: "",
  },
  remember: {
    kind: "number",
    label: "Remember",
    help: "How many questions, with their answers, are sent along at most.",
    default: 5,
    min: 1,
    max: 200,
    integer: true,
    advanced: true,
  },
} as const;

/** Texts of `talkParams`. */
export const talkTexts = {
  pl: {
    conversation: {
      label: "Rozmowa",
      help: "Co odróżnia rozmowy, na przykład numer telefonu; wysyłane jest też to, co padło w niej wcześniej. Puste: nic nie jest pamiętane.",
    },
    remember: {
      label: "Pamiętaj",
      help: "Ile najwyżej pytań, wraz z odpowiedziami, wysyłać ponownie.",
    },
  },
  "pt-BR": {
    conversation: {
      label: "Conversa",
      help: "O que distingue as conversas, como um telefone; o que já foi dito nela vai junto. Vazio: nada é lembrado.",
    },
    remember: {
      label: "Lembrar",
      help: "Quantas perguntas, com as respostas, vão junto no máximo.",
    },
  },
} as const;

interface TalkCall {
  readonly conversation: string;
  readonly remember: number;
  readonly ctx: Pick<NodeContext, "memory" | "execution" | "log">;
}

export interface Talk {
  /** What was said before. */
  readonly before: readonly Message[];
  /** To be called when there is an answer; stored together with what the node gives. */
  keep(asked: string, answered: string): Promise<void>;
}

const silent: Talk = { before: [], keep: async () => undefined };

/** The nodes of a flow share it: one may answer where another one asked. */
export async function talkOf({ conversation, remember, ctx }: TalkCall): Promise<Talk> {
  const key = conversation.trim();
  if (key === "") return silent;
  if (ctx.execution.mode === "test")
    ctx.log("Nothing is remembered of a test: the conversation begins anew.");
  const at = { scope: "flow", name: `ai ${hash("sha256", key, "base64url").slice(0, 32)}` } as const;
  const notes = await ctx.memory.notes(at);
  return {
    before: notes.slice(-remember).flatMap(messagesOf),
    keep: (user, assistant) => ctx.memory.note({ ...at, value: { user, assistant }, most: remember }),
  };
}

function messagesOf(note: unknown): readonly Message[] {
  if (!isObject(note)) return [];
  const { user, assistant } = note;
  return [
    { role: "user", content: user },
    { role: "assistant", content: assistant },
  ];
}
