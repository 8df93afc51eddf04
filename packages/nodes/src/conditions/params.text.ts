import type { ParamText } from "@weft/sdk";

type Texts = Readonly<Record<"combine" | "conditions" | "ignoreCase", ParamText>>;

export const conditionTexts: Readonly<Record<"pl" | "pt-BR", Texts>> = {
  pl: {
    combine: {
      label: "Jak łączyć",
      help: "Czy muszą być spełnione wszystkie warunki, czy wystarczy jeden.",
      options: { all: "Wszystkie spełnione", any: "Dowolny spełniony" },
    },
    conditions: { label: "Warunki", help: "Co porównać w każdym elemencie." },
    ignoreCase: {
      label: "Nie rozróżniaj wielkości liter",
      help: "„Anna” i „ANNA” to wtedy ten sam tekst.",
    },
  },
  "pt-BR": {
    combine: {
      label: "Combinação",
      help: "Se todas as condições precisam ser atendidas ou se basta uma.",
      options: { all: "Todas atendidas", any: "Qualquer uma atendida" },
    },
    conditions: { label: "Condições", help: "O que comparar em cada item." },
    ignoreCase: {
      label: "Ignorar maiúsculas e minúsculas",
      help: "Trata “Anna” e “ANNA” como o mesmo texto.",
    },
  },
};
