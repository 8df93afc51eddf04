import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { spread } from "./place.ts";

/** A node of an n8n file, with everything that may be missing filled in. Facts: IWorkflowBase, INode in n8n-io/n8n. */
export interface N8nNode {
  readonly name: string;
  /** The file says its name, so that connections can mean it. */
  readonly named: boolean;
  readonly type: string;
  readonly typeVersion: number;
  readonly position: { readonly x: number; readonly y: number };
  readonly parameters: JsonObject;
  /** The node as it stands in the file. */
  readonly raw: JsonObject;
}

/** One connection. `kind` is `main`, or the name of an AI connection. */
export interface N8nEdge {
  readonly kind: string;
  readonly source: string;
  readonly output: number;
  readonly target: string;
  readonly input: number;
}

export interface N8nWorkflow {
  /** Empty where the file does not say it. */
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly N8nNode[];
  /** What stands in the file as its nodes, whatever it is. */
  readonly entries: readonly unknown[];
  readonly edges: readonly N8nEdge[];
  readonly settings: JsonObject;
  readonly pinData: JsonObject;
}

/** Whether a parsed JSON value looks like an n8n workflow: it has nodes and connections, and is not Weft's own. */
export function isN8nWorkflow(json: unknown): json is JsonObject {
  if (!isObject(json) || !Array.isArray(json["nodes"]) || !isObject(json["connections"])) return false;
  return !textOf(json["format"]).startsWith("weft/");
}

/** Lists and answers of n8n's API are taken apart no deeper than this. */
const deepest = 4;

/** Every workflow in a file: one, a list of them, or either within `data`, `workflow` or `workflows`, as n8n's API answers. */
export function workflowsIn(json: unknown, depth = 0): readonly JsonObject[] {
  if (isN8nWorkflow(json)) return [json];
  if (depth > deepest) return [];
  if (Array.isArray(json)) return listOf(json).flatMap((part) => workflowsIn(part, depth + 1));
  if (!isObject(json)) return [];
  return ["data", "workflow", "workflows"].flatMap((key) => workflowsIn(json[key], depth + 1));
}

/** Reads what is there; real files lack names, ids and settings, and have empty slots among their connections. */
export function readWorkflow(json: JsonObject): N8nWorkflow {
  return {
    id: idOf(json["id"]),
    name: textOf(json["name"]) || "Imported flow",
    nodes: listOf(json["nodes"]).filter(isObject).map(readNode),
    entries: listOf(json["nodes"]),
    edges: readEdges(objectOf(json["connections"])),
    settings: objectOf(json["settings"]),
    pinData: objectOf(json["pinData"]),
  };
}

export function readNode(raw: JsonObject, index: number): N8nNode {
  const [x, y] = listOf(raw["position"]);
  const name = textOf(raw["name"]);
  return {
    name: name || `Node ${index + 1}`,
    named: name !== "",
    type: textOf(raw["type"]),
    typeVersion: numberOf(raw["typeVersion"], 1),
    position: { x: spread(numberOf(x, 0)), y: numberOf(y, 0) },
    parameters: objectOf(raw["parameters"]),
    raw,
  };
}

function readEdges(connections: JsonObject): readonly N8nEdge[] {
  return Object.entries(connections).flatMap(([source, kinds]) =>
    Object.entries(objectOf(kinds)).flatMap(([kind, outputs]) =>
      listOf(outputs).flatMap((targets, output) =>
        listOf(targets)
          .filter(isObject)
          .map((to) => readEdge({ source, kind, output, to })),
      ),
    ),
  );
}

/** One entry of an output's list of targets. */
export function readEdge(at: {
  readonly source: string;
  readonly kind: string;
  readonly output: number;
  readonly to: JsonObject;
}): N8nEdge {
  const { source, kind, output, to } = at;
  return { kind, source, output, target: textOf(to["node"]), input: numberOf(to["index"], 0) };
}

/** Ids were numbers once. */
export function idOf(value: unknown): string {
  return typeof value === "number" ? String(value) : textOf(value);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function numberOf(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : fallback;
}

/** Whether something is switched on, or an expression decides it. */
export function isOn(value: unknown): boolean {
  return value === true || isExpression(value);
}

/** The opposite of what one expression gives; nothing where several are put together. */
export function negated(expression: string): string | undefined {
  const [, inner = ""] = /^=\s*\{\{([^]*)\}\}\s*$/.exec(expression) ?? [];
  if (inner === "" || inner.includes("}}")) return undefined;
  const [, twice] = /^ !\(([^]*)\) $/.exec(inner) ?? [];
  return twice === undefined ? `={{ !(${inner.trim()}) }}` : `={{ ${twice} }}`;
}

/** Whether two JSON values are the same, whatever the order of their keys; what is left out counts as `undefined`. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, i) => sameJson(value ?? null, (b[i] as unknown) ?? null));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameJson(a[key], b[key]));
}

/** The rows of a collection, which n8n keeps under a name within it. */
export function rowsOf(value: unknown, name: string): readonly JsonObject[] {
  return listOf(objectOf(value)[name]).filter(isObject);
}
