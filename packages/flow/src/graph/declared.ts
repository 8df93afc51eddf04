import type { JsonObject, NodeManifest } from "@weft/sdk";
import type { FlowNode } from "../document.ts";
import { rowHandle } from "./handles.ts";
import { paramsFit } from "./params-fit.ts";

/** A field that a node says its items have. */
export interface DeclaredField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** The fields that the rows of a node's parameters declare; `undefined` while it declares none. */
export function declaredFields(node: FlowNode, manifest: NodeManifest): readonly DeclaredField[] | undefined {
  return rowsOf(node, manifest)?.map(({ name, type, required }) => ({
    name: name as string,
    type: typeof type === "string" ? type : "text",
    required: required !== false,
  }));
}

/** What an item with the declared fields looks like, before there is one. */
export function declaredSample(node: FlowNode, manifest: NodeManifest): JsonObject | undefined {
  const rows = rowsOf(node, manifest);
  return rows && Object.fromEntries(rows.map((row) => [row["name"], exampleOf(row)]));
}

/** What an item looks like that leaves through the output of a row which says so. */
export function leavingSample(
  node: FlowNode,
  { outputs }: Pick<NodeManifest, "outputs">,
  handle: string,
): JsonObject | undefined {
  if (!("each" in outputs) || outputs.holds === undefined) return undefined;
  const rows = node.params[outputs.each];
  const row = (Array.isArray(rows) ? (rows as readonly unknown[]) : []).find(
    (one, index) => rowHandle(one, index, outputs.label).id === handle,
  );
  const fields = isObject(row) ? row[outputs.holds] : undefined;
  const named = (Array.isArray(fields) ? (fields as readonly unknown[]) : []).filter(isNamed);
  return row === undefined
    ? undefined
    : Object.fromEntries(named.map((field) => [field["name"], exampleOf(field)]));
}

function rowsOf(node: FlowNode, manifest: NodeManifest): readonly JsonObject[] | undefined {
  const { declares } = manifest;
  if (!declares || !paramsFit(declares.when, node, manifest)) return undefined;
  const rows = node.params[declares.rows];
  const named = (Array.isArray(rows) ? (rows as readonly unknown[]) : []).filter(isNamed);
  return named.length > 0 ? named : undefined;
}

function isNamed(row: unknown): row is JsonObject {
  return isObject(row) && typeof row["name"] === "string" && row["name"] !== "";
}

function isObject(row: unknown): row is JsonObject {
  return typeof row === "object" && row !== null;
}

const examples: Readonly<Record<string, unknown>> = {
  number: 1,
  integer: 1,
  strings: ["text"],
  numbers: [1],
  boolean: true,
  yesNo: true,
  date: "2026-01-15",
  email: "anna@example.com",
  json: {},
};

function exampleOf({ name, type, options, default: standIn }: JsonObject): unknown {
  if (typeof standIn === "string" && standIn !== "") return standIn;
  if (type === "choice" && typeof options === "string") return options.split("\n")[0]?.trim();
  return examples[String(type)] ?? name;
}
