import type { ErrorText } from "@weft/sdk";

/** What goes wrong with SQLite alone. `{{reason}}` are its own words or those of our rules for it. */
export const sqliteErrors = {
  "sqlite-no-file": {
    actor: "author",
    message: "No file says which database is meant.",
    hint: "Write its path, below a folder that the administrator allows.",
  },
  "sqlite-file-later": {
    actor: "author",
    message: "What there is to choose from is not known here while no database file is written out.",
    hint: "Fill in “Database file” without an expression, or write the name here as well.",
  },
  "sqlite-several": {
    actor: "author",
    message: "Item {{item}} names another database, “{{path}}”, than the first, “{{first}}”.",
    hint: "One run of this node uses one file; call a flow for each file, or loop over them one by one.",
  },
  "sqlite-refused": {
    actor: "author",
    message: "SQL may not do that here: {{reason}}.",
    hint: "It reaches its own database file and nothing else of this machine.",
  },
  "sqlite-damaged": {
    actor: "author",
    message: "“{{path}}” is no SQLite database, or it is damaged: {{reason}}.",
    hint: "Check the path; a damaged database is mended from a backup.",
  },
  "sqlite-moved": {
    actor: "author",
    message: "“{{path}}” was replaced while it was opened: {{reason}}.",
    hint: "Do not move files over a database that is in use.",
  },
  "sqlite-unfinished": {
    actor: "author",
    message: "“{{path}}” cannot be opened: {{reason}}.",
    hint: "Open it once with the program that wrote it last; that finishes or undoes the transaction.",
  },
  "sqlite-old-node": {
    actor: "admin",
    message: "SQLite databases need Node 24.10 or newer: {{reason}}.",
    hint: "Start Weft with a newer Node.",
  },
} as const satisfies Record<string, ErrorText>;
