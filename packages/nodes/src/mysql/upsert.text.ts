import type { Translations } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";
import { databaseText } from "./common.text.ts";

const names = [
  "table",
  "match",
  "columns",
  "values",
  "extra",
  "emptyAsNull",
  "together",
  "bigNumbers",
  "bytes",
  "timeLimit",
] as const;

export const upsertText: Translations = {
  pl: {
    label: "Dodaj lub zmień wiersze",
    help: "Zapisuje wiersz dla każdego elementu: zmienia ten o tym samym kluczu albo dodaje nowy. Ponowne uruchomienie nie szkodzi.",
    synonyms: ["upsert", "scal", "synchronizuj", "zapisz", "baza danych", "sql", "mariadb"],
    params: {
      ...databaseText.pl,
      ...sqlTexts("pl", names),
      match: {
        label: "Kolumny do dopasowania",
        help: "Klucz główny albo kolumny niepowtarzalnego indeksu; kilka oddziel przecinkami.",
      },
    },
  },
  "pt-BR": {
    label: "Inserir ou atualizar linhas",
    help: "Grava uma linha para cada item: a de mesma chave é alterada, ou uma nova é adicionada. Executar de novo não faz mal.",
    synonyms: ["upsert", "mesclar", "sincronizar", "salvar", "banco de dados", "sql", "mariadb"],
    params: {
      ...databaseText["pt-BR"],
      ...sqlTexts("pt-BR", names),
      match: {
        label: "Colunas para encontrar",
        help: "A chave primária ou as colunas de um índice único; separe várias com vírgulas.",
      },
    },
  },
};
