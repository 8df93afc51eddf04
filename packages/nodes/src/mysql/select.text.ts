import type { Translations } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";
import { databaseText } from "./common.text.ts";

const names = [
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
    help: "Odczytuje wiersze tabeli MySQL lub MariaDB, które spełniają warunki.",
    synonyms: ["select", "znajdź", "odczytaj", "baza danych", "sql", "zapytanie", "mariadb"],
    params: {
      ...databaseText.pl,
      ...sqlTexts("pl", names),
      columns: sqlTexts("pl", ["select"]).select,
    },
  },
  "pt-BR": {
    label: "Buscar linhas",
    help: "Lê as linhas de uma tabela do MySQL ou MariaDB que atendem às suas condições.",
    synonyms: ["select", "encontrar", "ler", "banco de dados", "sql", "consulta", "mariadb"],
    params: {
      ...databaseText["pt-BR"],
      ...sqlTexts("pt-BR", names),
      columns: sqlTexts("pt-BR", ["select"]).select,
    },
  },
};
