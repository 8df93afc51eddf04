import { answerParams, togetherParam } from "../params.ts";

interface Places {
  readonly sql: string;
  readonly placeholder: string;
  readonly values: string;
  readonly list: string;
}

/** How places for values are written. */
export const numbered: Places = {
  sql: "Write $1, $2 and so on where values belong; expressions stand in the values, never in the SQL.",
  placeholder: "SELECT * FROM orders WHERE customer = $1",
  values: "The first row is $1, the second $2; their names are for you alone.",
  list: "The first entry is $1, the second $2.",
};

export const marked: Places = {
  sql: "Write ? wherever a value belongs; expressions stand in the values, never in the SQL.",
  placeholder: "SELECT * FROM orders WHERE customer = ?",
  values: "The first row goes to the first ?, the second to the second; their names are for you alone.",
  list: "The first entry goes to the first ?, the second to the second.",
};

/** SQL of people's own, and the values that are bound to it. */
export function queryParamsWith(places: Places) {
  return {
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
      help: places.sql,
      placeholder: places.placeholder,
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
      help: places.values,
      default: [],
      showWhen: { valuesFrom: ["rows"] },
    },
    list: {
      kind: "json",
      label: "List of values",
      help: places.list,
      placeholder: "={{ [$json.id, $json.name] }}",
      default: [],
      showWhen: { valuesFrom: ["list"] },
      advanced: true,
    },
    together: { ...togetherParam, showWhen: { does: ["write"] } },
    ...answerParams,
  } as const;
}
