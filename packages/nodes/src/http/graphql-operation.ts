import { fatal } from "../errors.ts";

interface Written {
  readonly query: string;
  readonly kind: "query" | "mutation";
  readonly operationName: string;
}

interface Operation {
  readonly kind: string;
  readonly name: string;
}

/** Throws `Fatal` where the document does more than the parameters say, as far as a look at it tells. */
export function checkOperation({ query, kind, operationName }: Written): void {
  if (query.trim() === "") throw fatal("graphql-empty");
  const operations = operationsIn(query);
  const name = operationName.trim();
  const found = name === "" ? operations[0] : operations.find((operation) => operation.name === name);
  if (found === undefined) return;
  if (found.kind === "subscription") throw fatal("graphql-subscription");
  // The other way round nothing can happen that was not allowed for.
  if (found.kind === "mutation" && kind === "query")
    throw fatal("graphql-kind", { found: found.kind, expected: kind });
}

/** What stands outside all braces, without texts and comments. */
function operationsIn(query: string): readonly Operation[] {
  const operations: Operation[] = [];
  let depth = 0;
  let round = 0;
  let before: string | undefined;
  const tokens = /"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[{}()]|[_A-Za-z]\w*/g;
  for (const [token] of query.matchAll(tokens)) {
    if (token === "(") round += 1;
    else if (token === ")") round -= 1;
    else if (token === "{") {
      if (depth === 0 && round === 0 && before === undefined) operations.push({ kind: "query", name: "" });
      if (round === 0) depth += 1;
    } else if (token === "}") {
      if (round === 0) depth -= 1;
      if (depth === 0) before = undefined;
    } else if (depth === 0 && round === 0 && /^\w/.test(token)) {
      if (before === undefined && /^(?:query|mutation|subscription)$/.test(token))
        operations.push({ kind: token, name: "" });
      else if (before !== undefined && /^(?:query|mutation|subscription)$/.test(before)) {
        const last = operations.pop();
        operations.push({ kind: last?.kind ?? before, name: token });
      }
      before = token;
    }
  }
  return operations;
}
