import type { Translations } from "@weft/sdk";

export const errorText: Translations = {
  pl: {
    label: "Gdy inny przepływ zawiedzie",
    help: "Uruchamia przepływ, gdy nie powiedzie się wykonanie przepływu, który wskazuje ten jako swój przepływ obsługi błędów.",
    synonyms: ["błąd", "przepływ błędów", "awaria", "alarm", "powiadom mnie", "error trigger"],
  },
  "pt-BR": {
    label: "Quando outro fluxo falhar",
    help: "Inicia o fluxo quando falha a execução de um fluxo que indica este como seu fluxo de erro.",
    synonyms: ["erro", "fluxo de erro", "falha", "alerta", "avisar", "error trigger"],
  },
};
