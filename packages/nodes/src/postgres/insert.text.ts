import type { Translations } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";

const names = [
  "schema",
  "table",
  "columns",
  "values",
  "extra",
  "emptyAsNull",
  "together",
  "give",
  "bigNumbers",
  "bytes",
  "timeLimit",
  "onConflict",
] as const;

export const insertText: Translations = {
  pl: {
    label: "Dodaj wiersze",
    help: "Zapisuje dla każdego elementu nowy wiersz tabeli PostgreSQL i zwraca wiersze takie, jakie są w tabeli.",
    synonyms: ["insert", "wstaw", "zapisz", "utwórz", "baza danych", "sql"],
    params: {
      ...sqlTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Inserir linhas",
    help: "Grava uma nova linha em uma tabela do PostgreSQL para cada item e devolve as linhas como estão na tabela.",
    synonyms: ["insert", "adicionar", "salvar", "criar", "banco de dados", "sql"],
    params: {
      ...sqlTexts("pt-BR", names),
    },
  },
};
