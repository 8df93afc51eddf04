import type { Translations } from "@weft/sdk";

export const noopText: Translations = {
  pl: {
    label: "Nic nie rób",
    help: "Przekazuje elementy dalej bez zmian: oznacza miejsce lub porządkuje gałęzie na schemacie.",
    synonyms: ["brak operacji", "przepuść", "miejsce", "koniec"],
  },
  "pt-BR": {
    label: "Não fazer nada",
    help: "Repassa os itens sem alterá-los, para marcar um ponto ou organizar os ramos no fluxo.",
    synonyms: ["nenhuma operação", "repassar", "marcador", "fim"],
  },
};
