import type { JsonObject, ParamText } from "@weft/sdk";

/** What a message that is sent for an item holds. */
export const sentParams = {
  content: {
    kind: "choice",
    label: "Content",
    help: "The item’s fields as JSON, or a text of your own.",
    options: [
      { value: "item", label: "The item as JSON" },
      { value: "text", label: "A text" },
    ],
    default: "item",
  },
  message: {
    kind: "text",
    label: "Message",
    help: "A text; objects and lists are sent as JSON.",
    multiline: true,
    default: "",
    showWhen: { content: ["text"] },
  },
} as const;

export const sentTexts: Readonly<
  Record<"pl" | "pt-BR", Readonly<Record<keyof typeof sentParams, ParamText>>>
> = {
  pl: {
    content: {
      label: "Treść",
      help: "Pola elementu jako JSON albo własny tekst.",
      options: { item: "Element jako JSON", text: "Własny tekst" },
    },
    message: { label: "Wiadomość", help: "Tekst; obiekty i listy są wysyłane jako JSON." },
  },
  "pt-BR": {
    content: {
      label: "Conteúdo",
      help: "Os campos do item como JSON ou um texto seu.",
      options: { item: "O item como JSON", text: "Texto próprio" },
    },
    message: { label: "Mensagem", help: "Um texto; objetos e listas são enviados como JSON." },
  },
};

export function sentText(
  { content, message }: { readonly content: "item" | "text"; readonly message: string },
  json: JsonObject,
): string {
  return content === "item" ? JSON.stringify(json) : message;
}
