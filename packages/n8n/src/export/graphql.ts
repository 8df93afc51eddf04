import { textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, renamed, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

export const exportGraphql: Exporter = ({ params, credential }) => {
  const { send = "json", variablesJson: json } = params;
  const rows = rowsOf(params, "variables");
  if (rows.length > 0 && json !== undefined)
    throw new NoCounterpart("n8n takes variables as JSON alone: put all of them into it");
  const parameter = rowsOf(params, "headers").map(({ name = "", value = "" }) => ({ name, value }));
  return {
    type: "graphql",
    typeVersion: 1.1,
    parameters: {
      endpoint: params["url"] ?? "",
      requestMethod: send === "address" ? "GET" : "POST",
      ...(send !== "address" && { requestFormat: send === "text" ? "graphql" : "json" }),
      query: params["query"] ?? "",
      ...(json !== undefined && {
        variables: typeof json === "string" ? json : JSON.stringify(json, null, 2),
      }),
      ...(rows.length > 0 && { variables: variablesOf(rows) }),
      ...renamed(params, { operationName: "operationName" }),
      ...(parameter.length > 0 && { headerParametersUi: { parameter } }),
      ...(params["anyCertificate"] === true && { allowUnauthorizedCerts: true }),
    },
    notes: [
      ...leftOut(params, ["headersJson", "split", "proxy"]),
      ...notUsual(params, { partial: false, perMinute: 0, timeout: 30_000, redirects: 5 }),
      ...(credential === undefined ? [] : ["Choose the credential there: secrets are never in a file"]),
    ],
  };
};

function variablesOf(rows: ReturnType<typeof rowsOf>): string {
  const odd = rows.some(({ name, value }) => /[.[=]/.test(textOf(name)) || textOf(value).startsWith("="));
  if (odd) throw new NoCounterpart("n8n takes variables as JSON: write those that are expressions as one");
  return JSON.stringify(Object.fromEntries(rows.map(({ name, value }) => [textOf(name), value])), null, 2);
}
