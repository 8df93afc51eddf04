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
] as const;

export const insertText: Translations = {
  pl: {
    label: "Dodaj wiersze",
    help: "Zapisuje dla każdego elementu nowy wiersz tabeli PostgreSQL i zwraca wiersze takie, jakie są w tabeli.",
    synonyms: ["insert", "wstaw", "zapisz", "utwórz", "baza danych", "sql"],
    params: {
      ...sqlTexts("pl", names),
      onConflict: {
        label: "Gdy taki wiersz już jest",
        help: "Co zrobić, gdy niepowtarzalna wartość, na przykład klucz, jest już zajęta.",
        options: { stop: "Zatrzymaj z błędem", skip: "Pomiń element" },
      },
    },
  },
  "pt-BR": {
    label: "Inserir linhas",
    help: "Grava uma nova linha em uma tabela do PostgreSQL para cada item e devolve as linhas como estão na tabela.",
    synonyms: ["insert", "adicionar", "salvar", "criar", "banco de dados", "sql"],
    params: {
      ...sqlTexts("pt-BR", names),
      onConflict: {
        label: "Quando a linha já existe",
        help: "O que fazer quando um valor único, como a chave, já está em uso.",
        options: { stop: "Parar com um erro", skip: "Pular o item" },
      },
    },
  },
};
