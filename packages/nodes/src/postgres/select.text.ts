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
] as const;

export const selectText: Translations = {
  pl: {
    label: "Pobierz wiersze",
    help: "Odczytuje wiersze tabeli PostgreSQL, które spełniają warunki.",
    synonyms: ["select", "znajdź", "odczytaj", "baza danych", "sql", "zapytanie"],
    params: {
      ...sqlTexts("pl", names),
      sort: {
        label: "Kolejność",
        help: "Według których kolumn posortować wiersze; pierwsza jest najważniejsza.",
        itemLabel: "kolumnę",
      },
      "sort.column": { label: "Kolumna" },
      "sort.direction": { label: "Kierunek", options: { ascending: "Rosnąco", descending: "Malejąco" } },
      limit: { label: "Najwięcej wierszy", help: "Wszystkie, gdy pole jest puste." },
      columns: {
        label: "Kolumny",
        help: "Nazwy oddzielone przecinkami; gdy pole jest puste, wszystkie kolumny.",
      },
    },
  },
  "pt-BR": {
    label: "Buscar linhas",
    help: "Lê as linhas de uma tabela do PostgreSQL que atendem às suas condições.",
    synonyms: ["select", "encontrar", "ler", "banco de dados", "sql", "consulta"],
    params: {
      ...sqlTexts("pt-BR", names),
      sort: {
        label: "Ordem",
        help: "Por quais colunas as linhas são ordenadas; a primeira vale mais.",
        itemLabel: "coluna",
      },
      "sort.column": { label: "Coluna" },
      "sort.direction": { label: "Direção", options: { ascending: "Crescente", descending: "Decrescente" } },
      limit: { label: "Máximo de linhas", help: "Todas enquanto estiver vazio." },
      columns: {
        label: "Colunas",
        help: "Nomes separados por vírgulas; todas as colunas enquanto estiver vazio.",
      },
    },
  },
};
