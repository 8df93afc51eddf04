import type { Translations } from "@weft/sdk";
import { conditionNames, tableTexts, valueNames } from "./params.text.ts";

const names = ["table", "by", "match", ...conditionNames, ...valueNames] as const;

export const upsertText: Translations = {
  pl: {
    label: "Dodaj lub zmień wiersze",
    help: "Zmienia wiersze tabeli dopasowane do każdego elementu albo dodaje wiersz, gdy żaden nie pasuje, i zwraca te wiersze.",
    synonyms: ["upsert", "scal", "synchronizuj", "zapisz", "tabela", "baza danych"],
    params: {
      ...tableTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Inserir ou atualizar linhas",
    help: "Altera as linhas da tabela que correspondem a cada item, ou adiciona uma quando nenhuma corresponde, e devolve as linhas.",
    synonyms: ["upsert", "mesclar", "sincronizar", "salvar", "tabela", "banco de dados"],
    params: {
      ...tableTexts("pt-BR", names),
    },
  },
};
