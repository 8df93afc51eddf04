import type { Translations } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";
import { databaseText } from "./common.text.ts";

const names = [
  "table",
  "columns",
  "values",
  "extra",
  "emptyAsNull",
  "together",
  "bigNumbers",
  "bytes",
  "timeLimit",
  "onConflict",
] as const;

export const insertText: Translations = {
  pl: {
    label: "Dodaj wiersze",
    help: "Zapisuje dla każdego elementu nowy wiersz tabeli MySQL lub MariaDB i zwraca to, co zapisano, z kluczem nadanym przez tabelę.",
    synonyms: ["insert", "wstaw", "zapisz", "utwórz", "baza danych", "sql", "mariadb"],
    params: {
      ...databaseText.pl,
      ...sqlTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Inserir linhas",
    help: "Grava uma nova linha em uma tabela do MySQL ou MariaDB para cada item e devolve o que foi gravado, com a chave que a tabela criou.",
    synonyms: ["insert", "adicionar", "salvar", "criar", "banco de dados", "sql", "mariadb"],
    params: {
      ...databaseText["pt-BR"],
      ...sqlTexts("pt-BR", names),
    },
  },
};
