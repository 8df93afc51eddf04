import type { Database } from "../sql/nodes/node.ts";
import { tableParams } from "../sql/params.ts";
import { choices } from "./choices.ts";

export const fileParams = {
  file: {
    kind: "text",
    label: "Database file",
    help: "Its path, below the folders that the administrator allows.",
    placeholder: "/srv/files/shop.db",
  },
  table: tableParams.table,
} as const;

export const makeParam = {
  kind: "choice",
  label: "If there is no file",
  help: "A new one is an empty database, to make tables in.",
  options: [
    { value: "fail", label: "Fail" },
    { value: "make", label: "Make it" },
  ],
  default: "fail",
  showWhen: { does: ["write"] },
  advanced: true,
} as const;

export const database: Database = {
  name: "sqlite",
  group: "SQLite",
  choices,
  called: { en: "an SQLite", pl: "SQLite", "pt-BR": "SQLite" },
  synonyms: { en: ["file", "sqlite3"], pl: ["plik", "sqlite3"], "pt-BR": ["arquivo", "sqlite3"] },
  texts: {
    pl: {
      file: {
        label: "Plik bazy danych",
        help: "Jego ścieżka, w folderach, na które pozwala administrator.",
        placeholder: "/srv/files/sklep.db",
      },
      make: {
        label: "Jeśli pliku nie ma",
        help: "Nowy jest pustą bazą, w której można utworzyć tabele.",
        options: { fail: "Zgłoś błąd", make: "Utwórz go" },
      },
    },
    "pt-BR": {
      file: {
        label: "Arquivo do banco de dados",
        help: "O caminho dele, dentro das pastas que o administrador permite.",
        placeholder: "/srv/files/loja.db",
      },
      make: {
        label: "Se o arquivo não existir",
        help: "Um novo é um banco vazio, no qual se podem criar tabelas.",
        options: { fail: "Falhar", make: "Criar o arquivo" },
      },
    },
  },
};
