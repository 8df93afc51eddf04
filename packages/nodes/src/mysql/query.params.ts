import { answerParams, togetherParam } from "../sql/params.ts";

export const queryParams = {
  does: {
    kind: "choice",
    label: "Does",
    help: "A query that only reads runs again without harm; the database itself refuses changes then.",
    options: [
      { value: "read", label: "Only read" },
      { value: "write", label: "Change something" },
    ],
    default: "read",
    literal: true,
  },
  /** An expression in it would be a door for injection, whoever wrote what it reads. */
  sql: {
    kind: "code",
    language: "sql",
    label: "SQL",
    help: "Write ? wherever a value belongs; expressions stand in the values, never in the SQL.",
    placeholder: "SELECT * FROM orders WHERE customer = ?",
    literal: true,
  },
  valuesFrom: {
    kind: "choice",
    label: "Values from",
    help: "A row for each value, or one expression that gives a list of them.",
    options: [
      { value: "rows", label: "The rows below" },
      { value: "list", label: "One list" },
    ],
    default: "rows",
    advanced: true,
  },
  values: {
    kind: "fields",
    label: "Values",
    help: "The first row goes to the first ?, the second to the second; their names are for you alone.",
    default: [],
    showWhen: { valuesFrom: ["rows"] },
  },
  list: {
    kind: "json",
    label: "List of values",
    help: "The first entry goes to the first ?, the second to the second.",
    placeholder: "={{ [$json.id, $json.name] }}",
    default: [],
    showWhen: { valuesFrom: ["list"] },
    advanced: true,
  },
  together: { ...togetherParam, showWhen: { does: ["write"] } },
  ...answerParams,
} as const;
