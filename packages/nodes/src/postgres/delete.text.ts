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
    help: "Usuwa dla każdego elementu wiersze tabeli PostgreSQL i zwraca je takie, jakie były.",
    synonyms: ["delete", "skasuj", "wyczyść", "baza danych", "sql"],
    params: {
      ...sqlTexts("pl", names),
    },
  },
  "pt-BR": {
    label: "Excluir linhas",
    help: "Exclui linhas de uma tabela do PostgreSQL, para cada item, e as devolve como eram.",
    synonyms: ["delete", "remover", "apagar", "limpar", "banco de dados", "sql"],
    params: {
      ...sqlTexts("pt-BR", names),
    },
  },
};
