import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import { Unsupported } from "../converter.ts";
import { langchain } from "./models.ts";
import { httpToolNode } from "./tool-http.ts";
import type { ToolKind } from "./tool-made.ts";
import { exampleSchema, jsonIn } from "./schemas.ts";

function as(node: N8nNode, type: string, typeVersion: number, parameters: JsonObject): N8nNode {
  return { ...node, type, typeVersion, parameters };
}

const query = { name: "query", type: "string", description: "What to look for or to do, in words" };

/** What the model says to a tool without a schema is one text; a schema may stand as such, or as an example. */
function inputOf({ parameters }: N8nNode): JsonObject {
  if (parameters["specifyInputSchema"] !== true) return { arguments: [query] };
  const manual = parameters["schemaType"] === "manual";
  const schema = manual
    ? jsonIn(parameters["inputSchema"])
    : exampleSchema(parameters["jsonSchemaExample"] ?? '{ "some_input": "some_value" }');
  return { takes: "schema", schema };
}

/** Call n8n Workflow Tool: 2 maps inputs one by one, 1 sends what the model said with fields of its own. */
const workflowTool: ToolKind = (node) => {
  const { parameters, typeVersion } = node;
  const { source, workflowId, workflowJson, workflowInputs } = parameters;
  const shared = { source, workflowId, workflowJson, options: {} };
  const { description = "" } = parameters;
  const name = textOf(parameters["name"]);
  const called = (more: JsonObject) =>
    as(node, "n8n-nodes-base.executeWorkflow", 1.2, { ...shared, ...more });
  if (typeVersion >= 2)
    return { node: called({ workflowInputs }), row: { ...(name !== "" && { name }) }, description };
  const row = { ...(name !== "" && { name }), ...inputOf(node) };
  const fields = listOf(objectOf(parameters["fields"])["values"]).filter(isObject);
  const given = inputNames(row).map((input) => [input, `={{ $json[${JSON.stringify(input)}] }}`] as const);
  const own = fields.map((field) => [textOf(field["name"]), valueOf(field)] as const);
  const value = Object.fromEntries([...given, ...own]);
  const mapped = own.length > 0 && { workflowInputs: { mappingMode: "defineBelow", value } };
  const answer = textOf(parameters["responsePropertyName"]);
  return {
    node: called({ ...mapped }),
    row,
    description,
    notes:
      answer === "" || answer === "response"
        ? []
        : [`The model hears everything that it gives, not “${answer}” alone`],
  };
};

function inputNames({ schema }: JsonObject): readonly string[] {
  return isObject(schema) ? Object.keys(objectOf(schema["properties"])) : ["query"];
}

function valueOf(field: JsonObject): unknown {
  const type = textOf(field["type"]) || "stringValue";
  return field[type] ?? field["value"] ?? "";
}

/** Code Tool: what it returns is the answer. */
const codeTool: ToolKind = (node) => {
  const { parameters } = node;
  if ((textOf(parameters["language"]) || "javaScript") !== "javaScript")
    throw new Unsupported(
      "Code in Python cannot be run; write it in JavaScript, or call a system that runs it",
    );
  const schema = parameters["specifyInputSchema"] === true;
  const code = textOf(parameters["jsCode"]) || "return query;";
  const jsCode = [
    `const query = ${schema ? "$json" : "$json.query"};`,
    "const response = await (async () => {",
    code,
    "})();",
    "return { response };",
  ].join("\n");
  return {
    node: as(node, "n8n-nodes-base.code", 2, { mode: "runOnceForEachItem", jsCode }),
    row: { ...nameOf(parameters), ...inputOf(node) },
    description: parameters["description"] ?? "",
  };
};

function nameOf({ name }: JsonObject): JsonObject {
  return textOf(name) === "" ? {} : { name };
}

function rows(values: Readonly<Record<string, string>>): JsonObject {
  return { parameters: Object.entries(values).map(([name, value]) => ({ name, value })) };
}

const wikipedia: ToolKind = (node) => ({
  node: as(node, "n8n-nodes-base.httpRequest", 4.2, {
    url: "https://en.wikipedia.org/w/api.php",
    sendQuery: true,
    queryParameters: rows({
      action: "query",
      format: "json",
      generator: "search",
      gsrsearch: "={{ $json.query }}",
      gsrlimit: "3",
      prop: "extracts",
      exintro: "1",
      explaintext: "1",
    }),
    options: {},
  }),
  row: { arguments: [{ ...query, description: "What to look up" }] },
  description: "Looks something up in Wikipedia: people, places, companies, facts, history.",
});

const serp: ToolKind = (node) => {
  const options = objectOf(node.parameters["options"]);
  const { country, device, gl, google_domain, hl, location } = options;
  const more = { gl: gl ?? country, hl, google_domain, location, device };
  const given = Object.entries(more).filter(([, value]) => typeof value === "string" && value !== "");
  return {
    node: as(node, "n8n-nodes-base.httpRequest", 4.2, {
      url: "https://serpapi.com/search.json",
      sendQuery: true,
      queryParameters: rows({
        q: "={{ $json.query }}",
        ...(Object.fromEntries(given) as Record<string, string>),
      }),
      options: {},
    }),
    row: { arguments: [{ ...query, description: "What to search for" }] },
    description: "Searches the web with Google: for what is new, and for what is not known.",
    notes: [
      "Choose a credential of the type “Secret in the address” with the name api_key and the key of SerpApi",
    ],
  };
};

/** An agent as a tool of another one: its prompt is what that one says. */
const agentTool: ToolKind = (node) => {
  const { toolDescription = "", text, ...parameters } = node.parameters;
  const prompt = { ...query, name: "prompt", description: "What to do, with all that it has to know" };
  return {
    node: as(node, `${langchain}agent`, 2, {
      ...parameters,
      promptType: "define",
      text: text ?? "={{ $json.prompt }}",
    }),
    row: text === undefined ? { arguments: [prompt] } : {},
    description: toolDescription,
  };
};

export const toolKinds: ReadonlyMap<string, ToolKind> = new Map([
  ["agentTool", agentTool],
  ["toolCode", codeTool],
  ["toolHttpRequest", httpToolNode],
  ["toolSerpApi", serp],
  ["toolWikipedia", wikipedia],
  ["toolWorkflow", workflowTool],
]);
