import {
  answerParams,
  giveParam,
  matchParam,
  onConflictParam,
  togetherParam,
  valueParams,
} from "../params.ts";
import { deleteParams, selectParams } from "../select.ts";

const given = { together: togetherParam, give: giveParam, ...answerParams } as const;

/** Behind which table is meant: what the nodes of databases are asked that give back the rows that they write. */
export const rowParams = {
  select: { ...selectParams, ...answerParams },
  insert: { ...valueParams, onConflict: onConflictParam, ...given },
  upsert: { match: keyParam(), ...valueParams, ...given },
  update: { match: matchParam, ...valueParams, ...given },
  delete: { ...deleteParams, ...given },
} as const;

/** The columns by which a row is told from all others. */
export function keyParam() {
  return {
    ...matchParam,
    help: "The primary key or the columns of a unique index; several have commas between them.",
  } as const;
}

export const keyTexts = {
  pl: {
    match: {
      label: "Kolumny do dopasowania",
      help: "Klucz główny albo kolumny niepowtarzalnego indeksu; kilka oddziel przecinkami.",
    },
  },
  "pt-BR": {
    match: {
      label: "Colunas para encontrar",
      help: "A chave primária ou as colunas de um índice único; separe várias com vírgulas.",
    },
  },
} as const;
