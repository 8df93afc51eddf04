import type { Translations } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";

const names = [
  "schema",
  "table",
  "combine",
  "conditions",
  "conditions.column",
  "conditions.is",
  "conditions.value",
  "bigNumbers",
  "bytes",
  "timeLimit",
  "sort",
  "sort.column",
  "sort.direction",
  "limit",
] as const;

export const selectText: Translations = {
  pl: {
    label: "Pobierz wiersze",
    help: "Odczytuje wiersze tabeli PostgreSQL, które spełniają warunki.",
    synonyms: ["select", "znajdź", "odczytaj", "baza danych", "sql", "zapytanie"],
    params: {
      ...sqlTexts("pl", names),
      columns: sqlTexts("pl", ["select"]).select,
    },
  },
  "pt-BR": {
    label: "Buscar linhas",
    help: "Lê as linhas de uma tabela do PostgreSQL que atendem às suas condições.",
    synonyms: ["select", "encontrar", "ler", "banco de dados", "sql", "consulta"],
    params: {
      ...sqlTexts("pt-BR", names),
      columns: sqlTexts("pt-BR", ["select"]).select,
    },
  },
};
