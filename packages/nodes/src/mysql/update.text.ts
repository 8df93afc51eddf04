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
  "give",
  "bigNumbers",
  "bytes",
  "timeLimit",
] as const;

export const updateText: Translations = {
  pl: {
    label: "Zmień wiersze",
    help: "Zmienia wiersze tabeli MySQL lub MariaDB dopasowane do każdego elementu i zwraca je po zmianie.",
    synonyms: ["update", "aktualizuj", "popraw", "ustaw", "baza danych", "sql", "mariadb"],
    params: {
      ...databaseText.pl,
      ...sqlTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Atualizar linhas",
    help: "Altera as linhas de uma tabela do MySQL ou MariaDB que correspondem a cada item e as devolve como ficaram.",
    synonyms: ["update", "alterar", "modificar", "definir", "banco de dados", "sql", "mariadb"],
    params: {
      ...databaseText["pt-BR"],
      ...sqlTexts("pt-BR", names),
    },
  },
};
