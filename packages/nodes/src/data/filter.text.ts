import type { Translations } from "@weft/sdk";
import { conditionTexts } from "../conditions/params.text.ts";

export const filterText: Translations = {
  pl: {
    label: "Filtruj",
    help: "Zostawia elementy, które spełniają warunki; pozostałe wychodzą drugim wyjściem.",
    synonyms: ["warunek", "wybierz", "zostaw", "usuń elementy", "gdzie"],
    params: conditionTexts.pl,
    handles: { main: "zachowane", discarded: "odrzucone" },
  },
  "pt-BR": {
    label: "Filtrar",
    help: "Mantém os itens que atendem às condições; os outros saem pela segunda saída.",
    synonyms: ["condição", "selecionar", "manter", "remover itens", "onde"],
    params: conditionTexts["pt-BR"],
    handles: { main: "mantidos", discarded: "descartados" },
  },
};
