import type { Translations } from "@weft/sdk";
import { sqlTexts } from "../sql/params.text.ts";

const names = [
  "schema",
  "table",
  "match",
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

export const updateText: Translations = {
  pl: {
    label: "Zmień wiersze",
    help: "Zmienia wiersze tabeli PostgreSQL dopasowane do każdego elementu i zwraca je po zmianie.",
    synonyms: ["update", "aktualizuj", "popraw", "ustaw", "baza danych", "sql"],
    params: {
      ...sqlTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Atualizar linhas",
    help: "Altera as linhas de uma tabela do PostgreSQL que correspondem a cada item e as devolve como ficaram.",
    synonyms: ["update", "alterar", "modificar", "definir", "banco de dados", "sql"],
    params: {
      ...sqlTexts("pt-BR", names),
    },
  },
};
