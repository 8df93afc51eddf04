import type { ErrorText } from "@weft/sdk";

/** What goes wrong with databases. `{{reason}}` and `{{detail}}` are the database's own words. */
export const sqlErrors = {
  "sql-name-missing": {
    actor: "author",
    message: "A table or column has no name.",
    hint: "Give it one, or remove its row.",
  },
  "sql-name": {
    actor: "author",
    message: "“{{name}}” cannot be the name of a table or column.",
    hint: "Names have 63 letters at most; check the expression.",
  },
  "sql-column-twice": {
    actor: "author",
    message: "The column “{{column}}” gets two values.",
    hint: "Remove one of its rows.",
  },
  "sql-row-empty": {
    actor: "author",
    message: "Item {{item}} has nothing to put into the table.",
    hint: "Name the columns in rows, or connect a node before this one that gives fields.",
  },
  "sql-column-strange": {
    actor: "author",
    message: "Item {{item}}: the table has no column “{{column}}”; it has {{columns}}.",
    hint: "Check its spelling, or choose under “Fields without a column” to leave such fields out.",
  },
  "sql-match-missing": {
    actor: "author",
    message: "No columns are given by which rows are found.",
    hint: "Write at least one, such as id.",
  },
  "sql-match-empty": {
    actor: "author",
    message: "Item {{item}} has no value for “{{column}}”, by which rows are found.",
    hint: "Check the expression, or filter such items out before.",
  },
  "sql-nothing-to-set": {
    actor: "author",
    message: "All columns are used to find the row, so there is nothing to change.",
    hint: "Add a column besides those to match.",
  },
  "sql-list-empty": {
    actor: "author",
    message: "The condition on “{{column}}” has no list of values.",
    hint: "Write them with commas between, or give a list that is not empty by the expression.",
  },
  "sql-no-conditions": {
    actor: "author",
    message: "No conditions say which rows to delete.",
    hint: "Add one, or choose to delete all rows.",
  },
  "sql-no-query": { actor: "author", message: "There is no SQL to run.", hint: "Write it." },
  "sql-values-list": {
    actor: "author",
    message: "The values are not a list.",
    hint: "Give a list by the expression, such as [{{example}}].",
  },
  "sql-file": {
    actor: "author",
    message:
      "Item {{item}}: “{{column}}” is binary, and its value is neither base64 nor the name of one of the item's files.",
    hint: "Write base64, or the name of a file.",
  },
  "sql-credential": {
    actor: "author",
    message: "No credential says which database to connect to.",
    hint: "Choose one for this node.",
  },
  "sql-too-many-rows": {
    actor: "author",
    message: "The database gave more than {{limit}} rows or {{megabytes}} MB.",
    hint: "Limit the rows, or ask for fewer columns.",
  },
  "sql-unique": {
    actor: "author",
    message: "Item {{item}}: there is a row with the same value already ({{constraint}}). {{detail}}",
    hint: "Use “Insert or update” to change such rows, or choose to skip them.",
  },
  "sql-foreign-key": {
    actor: "author",
    message:
      "Item {{item}}: the row refers to one that is not there, or is referred to ({{constraint}}). {{detail}}",
    hint: "Write the other row first, or check the value.",
  },
  "sql-not-null": {
    actor: "author",
    message: "Item {{item}}: the column “{{column}}” must have a value.",
    hint: "Give it one; a field that is missing or null becomes NULL.",
  },
  "sql-check": {
    actor: "author",
    message: "Item {{item}}: the values break a rule of the table ({{constraint}}). {{detail}}",
    hint: "Check the values against the rule.",
  },
  "sql-value": {
    actor: "author",
    message: "Item {{item}}: a value does not fit: {{reason}}.",
    hint: "Convert it in the expression to what the column takes.",
  },
  "sql-table": {
    actor: "author",
    message: "There is no table {{name}}.",
    hint: "Check the spelling, upper and lower case included, and the schema.",
  },
  "sql-column": {
    actor: "author",
    message: "A column is not there: {{reason}}.",
    hint: "Check its spelling, upper and lower case included.",
  },
  "sql-syntax": {
    actor: "author",
    message: "The database does not understand the SQL: {{reason}}.",
    hint: "Check it near that place; values are written as $1, $2 (PostgreSQL) or ? (MySQL, SQLite); names of tables and columns cannot be values.",
  },
  "sql-conflict": {
    actor: "author",
    message: "No unique index of the table has just the columns {{columns}}.",
    hint: "Choose the columns of its primary key or of a unique index.",
  },
  "sql-permission": {
    actor: "admin",
    message: "The database does not allow this user to do that: {{reason}}.",
    hint: "Grant the right to the user of the credential, or choose another credential.",
  },
  "sql-read-only": {
    actor: "author",
    message: "The SQL would change something, but this node only reads: {{reason}}.",
    hint: "Choose under “Does” that it writes.",
  },
  "sql-login": {
    actor: "admin",
    message: "The database did not let us in: {{reason}}.",
    hint: "Check user, password and TLS in the credential.",
  },
  "sql-database": {
    actor: "admin",
    message: "There is no such database: {{reason}}.",
    hint: "Check its name in the credential.",
  },
  "sql-no-tls": {
    actor: "admin",
    message: "{{host}} has no TLS, and the credential asks for it.",
    hint: "Switch TLS on at the database; inside your own network you can switch it off in the credential.",
  },
  "sql-certificate": {
    actor: "admin",
    message: "The certificate of {{host}} was not accepted: {{reason}}.",
    hint: "Put the certificate of its authority into the credential.",
  },
  "sql-timeout": {
    actor: "author",
    message: "The statement took longer than {{seconds}} s and was stopped.",
    hint: "Raise the time limit, or help it with an index or a limit.",
  },
  "sql-busy": {
    actor: "system",
    message: "The database gave way to somebody else's work; nothing was written: {{reason}}.",
    hint: "Try again; let the node retry by itself in its settings.",
  },
  "sql-away": {
    actor: "system",
    message: "The database cannot be used now; nothing was written: {{reason}}.",
    hint: "Try again later.",
  },
  "sql-unknown-end": {
    actor: "author",
    message:
      "The connection broke before the database confirmed: {{reason}}. The rows may be written or not.",
    hint: "Look into the table before you run it again; “Insert or update” can be run twice without harm.",
  },
  "sql-failed": {
    actor: "author",
    message: "Item {{item}}: the database refused ({{state}}): {{reason}}. {{detail}}",
    hint: "Look the code up in the database's documentation.",
  },
} as const satisfies Record<string, ErrorText>;
