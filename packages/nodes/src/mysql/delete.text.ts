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
  "together",
  "give",
  "bigNumbers",
  "bytes",
  "timeLimit",
  "which",
] as const;

export const deleteText: Translations = {
  pl: {
    label: "Usuń wiersze",
    help: "Usuwa dla każdego elementu wiersze tabeli MySQL lub MariaDB i zwraca je takie, jakie były.",
    synonyms: ["delete", "skasuj", "wyczyść", "baza danych", "sql", "mariadb"],
    params: {
      ...databaseText.pl,
      ...sqlTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Excluir linhas",
    help: "Exclui linhas de uma tabela do MySQL ou MariaDB, para cada item, e as devolve como eram.",
    synonyms: ["delete", "remover", "apagar", "limpar", "banco de dados", "sql", "mariadb"],
    params: {
      ...databaseText["pt-BR"],
      ...sqlTexts("pt-BR", names),
    },
  },
};
