import type { Translations } from "@weft/sdk";
import { conditionNames, tableTexts } from "./params.text.ts";

const names = ["table", ...conditionNames] as const;

export const getText: Translations = {
  pl: {
    label: "Pobierz wiersze",
    help: "Odczytuje dla każdego elementu wiersze tabeli, które spełniają warunki.",
    synonyms: ["znajdź", "odczytaj", "wyszukaj", "select", "tabela", "baza danych"],
    params: {
      ...tableTexts("pl", names),
      conditions: {
        label: "Warunki",
        help: "O które wiersze chodzi; bez warunków o wszystkie.",
        itemLabel: "warunek",
      },
      sort: {
        label: "Kolejność",
        help: "Według których kolumn posortować wiersze, pierwsza jest najważniejsza; puste komórki są na końcu.",
        itemLabel: "kolumnę",
      },
      "sort.column": { label: "Kolumna" },
      "sort.direction": { label: "Kierunek", options: { ascending: "Rosnąco", descending: "Malejąco" } },
      limit: { label: "Najwięcej wierszy", help: "Dla każdego elementu; wszystkie, gdy pole jest puste." },
    },
  },
  "pt-BR": {
    label: "Buscar linhas",
    help: "Lê, para cada item, as linhas da tabela que atendem às suas condições.",
    synonyms: ["encontrar", "ler", "procurar", "select", "tabela", "banco de dados"],
    params: {
      ...tableTexts("pt-BR", names),
      conditions: {
        label: "Condições",
        help: "De quais linhas se trata; sem condições, de todas.",
        itemLabel: "condição",
      },
      sort: {
        label: "Ordem",
        help: "Por quais colunas as linhas são ordenadas, a primeira vale mais; células vazias vêm por último.",
        itemLabel: "coluna",
      },
      "sort.column": { label: "Coluna" },
      "sort.direction": { label: "Direção", options: { ascending: "Crescente", descending: "Decrescente" } },
      limit: { label: "Máximo de linhas", help: "Para cada item; todas enquanto estiver vazio." },
    },
  },
};
