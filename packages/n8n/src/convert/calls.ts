import { hash } from "node:crypto";
import type { JsonObject } from "@weft/sdk";
import { slug } from "../names.ts";
import { idOf, isObject, listOf, objectOf, textOf } from "../workflow.ts";
import type { N8nNode } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

/** Split in Batches 1 to 3. Version 1 has no output for the end: what follows is chosen by `context.noItemsLeft`. */
export const convertLoop: Converter = ({ typeVersion, parameters }) => {
  const options = objectOf(parameters["options"]);
  const batchSize = parameters["batchSize"] ?? (typeVersion < 3 ? 10 : 1);
  const reset = options["reset"] !== undefined && options["reset"] !== false;
  const notes = [
    ...ignoredOptions(options, ["reset"]),
    ...(reset
      ? [
          "Starting over with new items is what every entry from outside of the loop does; “reset” was left out",
        ]
      : []),
  ];
  const outputs = typeVersion < 2 ? ["loop"] : typeVersion < 3 ? ["loop", "done"] : ["done", "loop"];
  return { type: "flow.loop", params: { batchSize }, outputs, notes };
};

/** Execute Workflow 1.x, of workflows that are stored, or that stand in the node itself. */
export const convertCall: Converter = (node) => {
  const { parameters } = node;
  const source = textOf(parameters["source"]) || "database";
  const stored = source === "database";
  if (!stored && source !== "parameter")
    throw new Unsupported(`Calling a workflow from “${source}” has no counterpart: import it as a flow`);
  const { id, name, called } = stored ? workflowOf(parameters["workflowId"]) : inlineOf(node);
  const options = objectOf(parameters["options"]);
  const wait = options["waitForSubWorkflow"] !== false;
  const known = name === "" ? "" : ` “${name}”`;
  return {
    type: "flow.call",
    params: {
      flow: id,
      ...(parameters["mode"] === "each" && { each: "each" }),
      ...(!wait && { wait: false }),
      ...inputsOf(objectOf(parameters["workflowInputs"])),
    },
    ...(called && { called }),
    notes: [
      called
        ? `The workflow that stood in it is a flow of its own now, “${name}”: publish it as well`
        : `Import the workflow${known} that it calls together with this one, or choose a flow`,
      ...ignoredOptions(options, ["waitForSubWorkflow"]),
    ],
  };
};

interface Called {
  readonly id: string;
  readonly name: string;
  readonly called?: JsonObject;
}

/** The same node always calls the same flow. */
function inlineOf({ parameters, name: node, raw }: N8nNode): Called {
  const json = parsedJson(parameters["workflowJson"]);
  if (json === undefined || !Array.isArray(json["nodes"]))
    throw new Unsupported("The workflow that it calls comes of an expression: import it as a flow");
  const name = textOf(json["name"]) || `Called by ${node}`.slice(0, 200);
  const digest = hash("sha256", JSON.stringify([raw["id"], node, json]), "hex").slice(0, 8);
  const id = `${slug(name).slice(0, 50) || "called"}-${digest}`;
  return { id, name, called: { ...json, name, id, connections: objectOf(json["connections"]) } };
}

/** A locator since version 1.1, the id alone before. */
function workflowOf(given: unknown): Called {
  if (!isObject(given)) return { id: idOf(given), name: "" };
  return { id: idOf(given["value"]), name: textOf(given["cachedResultName"]) };
}

const fieldTypes: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  array: "array",
  object: "object",
};

/** Fields that are mapped one by one, since version 1.2. */
function inputsOf({ mappingMode, value, schema }: JsonObject): JsonObject {
  const fields = Object.entries(objectOf(value));
  if (mappingMode !== "defineBelow" || fields.length === 0) return {};
  const types = new Map(
    listOf(schema)
      .filter(isObject)
      .map((row) => [textOf(row["id"]), textOf(row["type"])]),
  );
  const inputs = fields.map(([name, given]) => ({
    // A dot in a name is part of it there.
    name: name.includes(".") ? `["${name}"]` : name,
    type: fieldTypes[types.get(name) ?? ""] ?? "any",
    value: given ?? "",
  }));
  return { send: "fields", inputs };
}

const inputTypes: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  boolean: "boolean",
  array: "json",
  object: "json",
};

/** When Executed by Another Workflow 1.x. */
export const convertCalled: Converter = ({ typeVersion, parameters }) => {
  const source = textOf(parameters["inputSource"]) || (typeVersion < 1.1 ? "passthrough" : "workflowInputs");
  if (source === "passthrough") return { type: "core.called", params: {} };
  const example = source === "jsonExample" ? parsedJson(parameters["jsonExample"]) : undefined;
  if (source === "jsonExample" && example === undefined)
    return {
      type: "core.called",
      params: {},
      notes: ["The example of its inputs is not valid JSON: it takes whatever it is given"],
    };
  const declared = example ? byExample(example) : byRows(parameters);
  if (declared.length === 0) return { type: "core.called", params: {} };
  const inputs = declared.map(({ name, type }) => ({
    name,
    type: inputTypes[type] ?? "any",
    required: false,
  }));
  return { type: "core.called", params: { accepts: "inputs", inputs } };
};

interface Declared {
  readonly name: string;
  readonly type: string;
}

function byRows(parameters: JsonObject): readonly Declared[] {
  return listOf(objectOf(parameters["workflowInputs"])["values"])
    .filter(isObject)
    .map((row) => ({ name: textOf(row["name"]), type: textOf(row["type"]) || "string" }))
    .filter(({ name }) => name !== "");
}

function byExample(example: JsonObject): readonly Declared[] {
  return Object.entries(example).map(([name, value]) => ({
    name,
    type: Array.isArray(value) ? "array" : value === null ? "any" : typeof value,
  }));
}

/** Of an object or its JSON. */
function parsedJson(given: unknown): JsonObject | undefined {
  if (typeof given !== "string") return objectOf(given);
  try {
    return objectOf(JSON.parse(given) as unknown);
  } catch {
    return undefined;
  }
}

export const convertErrorTrigger: Converter = () => ({
  type: "core.error",
  params: {},
  notes: [
    "The item has other fields: flow for workflow, and error and node beside execution instead of within it",
  ],
});
