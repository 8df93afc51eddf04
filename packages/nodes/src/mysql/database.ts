import type { Database } from "../sql/nodes/node.ts";
import { tableParams as ofPostgres } from "../sql/params.ts";
import { choices } from "./choices.ts";
import { mysql } from "./credential.ts";

const mariadb = ["mariadb"];

export const database: Database = {
  name: "mysql",
  group: "MySQL",
  credential: mysql,
  choices,
  called: { en: "a MySQL or MariaDB", pl: "MySQL lub MariaDB", "pt-BR": "MySQL ou MariaDB" },
  synonyms: { en: mariadb, pl: mariadb, "pt-BR": mariadb },
  texts: {
    pl: {
      schema: {
        label: "Baza danych",
        help: "Tylko gdy tabela jest w innej bazie niż ta z danych dostępu.",
      },
    },
    "pt-BR": {
      schema: {
        label: "Banco de dados",
        help: "Só se a tabela estiver em outro banco que não o da credencial.",
      },
    },
  },
};

/** What MySQL calls a schema is a database. */
export const tableParams = {
  table: ofPostgres.table,
  schema: {
    kind: "text",
    label: "Database",
    help: "Only if the table is in another one than the credential names.",
    default: "",
    advanced: true,
  },
} as const;
