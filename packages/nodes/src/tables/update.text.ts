import type { Translations } from "@weft/sdk";
import { conditionNames, tableTexts, valueNames } from "./params.text.ts";

const names = ["table", "by", "match", ...conditionNames, ...valueNames] as const;

export const updateText: Translations = {
  pl: {
    label: "Zmień wiersze",
    help: "Zmienia wiersze tabeli dopasowane do każdego elementu i zwraca je po zmianie; gdy żaden nie pasuje, nic.",
    synonyms: ["update", "aktualizuj", "popraw", "ustaw", "tabela", "baza danych"],
    params: {
      ...tableTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Atualizar linhas",
    help: "Altera as linhas da tabela que correspondem a cada item e as devolve como ficaram; se nenhuma corresponde, nada.",
    synonyms: ["update", "alterar", "modificar", "definir", "tabela", "banco de dados"],
    params: {
      ...tableTexts("pt-BR", names),
    },
  },
};
