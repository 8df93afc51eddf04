import type { Translations } from "@weft/sdk";
import { conditionNames, tableTexts } from "./params.text.ts";

const names = ["table", ...conditionNames] as const;

export const existsText: Translations = {
  pl: {
    label: "Wiersz istnieje",
    help: "Kieruje każdy element jedną drogą, jeśli tabela ma wiersz spełniający warunki, a inną, jeśli nie ma.",
    synonyms: ["jeśli wiersz istnieje", "sprawdź", "znany", "już jest", "tabela", "rozgałęzienie"],
    handles: { main: "istnieje", missing: "nie istnieje" },
    params: {
      ...tableTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Linha existe",
    help: "Envia cada item por um caminho se a tabela tem uma linha que atende às condições, e por outro se não tem.",
    synonyms: ["se a linha existe", "verificar", "conhecido", "já existe", "tabela", "desvio"],
    handles: { main: "existe", missing: "não existe" },
    params: {
      ...tableTexts("pt-BR", names),
    },
  },
};
