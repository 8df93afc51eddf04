import type { Translations } from "@weft/sdk";

export const manualText: Translations = {
  pl: {
    label: "Uruchom ręcznie",
    help: "Uruchamia przepływ po naciśnięciu przycisku Uruchom w edytorze.",
    synonyms: ["ręcznie", "przycisk", "kliknięcie", "test", "teraz"],
  },
  "pt-BR": {
    label: "Iniciar manualmente",
    help: "Inicia o fluxo quando você clica em Executar no editor.",
    synonyms: ["manual", "botão", "clique", "teste", "executar agora"],
  },
};
