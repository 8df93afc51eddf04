import type { ParamText } from "@weft/sdk";

/** What is done about a topic that is not there. */
export const makeParam = {
  kind: "choice",
  label: "If there is no such topic",
  help: "A cluster makes topics by itself only where it is set up to do so.",
  options: [
    { value: "fail", label: "Tell me" },
    { value: "make", label: "Let the cluster make it" },
  ],
  default: "fail",
  literal: true,
  advanced: true,
} as const;

export const makeTexts: Readonly<Record<"pl" | "pt-BR", ParamText>> = {
  pl: {
    label: "Gdy nie ma takiego tematu",
    help: "Klaster tworzy tematy sam tylko wtedy, gdy tak go ustawiono.",
    options: { fail: "Powiedz mi", make: "Niech utworzy go klaster" },
  },
  "pt-BR": {
    label: "Se o tópico não existir",
    help: "Um cluster só cria tópicos por si quando está configurado para isso.",
    options: { fail: "Avisar", make: "Deixar que o cluster o crie" },
  },
};
