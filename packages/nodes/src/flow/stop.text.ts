import type { Translations } from "@weft/sdk";

export const stopText: Translations = {
  pl: {
    label: "Zatrzymaj z błędem",
    help: "Kończy wykonanie jako nieudane i podaje powód.",
    synonyms: ["rzuć", "przerwij", "błąd", "wyjątek", "niepowodzenie"],
    params: {
      message: {
        label: "Komunikat",
        help: "Co zobaczą ludzie na liście wykonań i co dostanie przepływ obsługi błędów.",
      },
    },
  },
  "pt-BR": {
    label: "Parar com erro",
    help: "Encerra a execução como falha, com uma mensagem que diz o motivo.",
    synonyms: ["lançar", "falhar", "abortar", "erro", "exceção"],
    params: {
      message: {
        label: "Mensagem",
        help: "O que as pessoas leem na lista de execuções e o que o fluxo de erro recebe.",
      },
    },
  },
};
