import { isExpression } from "@weft/expressions";
import type { FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, sameJson, textOf } from "../workflow.ts";

/** What a node becomes in n8n. */
export interface Exported {
  /** Without the prefix `n8n-nodes-base.`; whole for those of another package, which begins with @. */
  readonly type: string;
  readonly typeVersion: number;
  readonly parameters: JsonObject;
  /** Handles by index; `["main"]` unless said. */
  readonly inputs?: readonly string[];
  /** Several handles where they leave through one output. */
  readonly outputs?: readonly (string | readonly string[])[];
  /** n8n finds the node's address by an id of its own. */
  readonly webhook?: true;
  /** n8n's credential types that the node takes, the usual one first. */
  readonly access?: readonly Access[];
  /** Nodes beside it that give it something to work with. */
  readonly joined?: readonly JoinedNode[];
  /** What is different there, for people. */
  readonly notes?: readonly string[];
}

/** A model, a memory or a parser of a node. */
export interface JoinedNode {
  /** The name of the connection, such as `ai_languageModel`. */
  readonly kind: string;
  /** What it is, before the name of its node. */
  readonly called: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly parameters: JsonObject;
  readonly access?: readonly Access[];
}

export interface Access {
  readonly type: string;
  /** What the parameter `authentication` says for it, where the node has that. */
  readonly by?: string;
}

export type Exporter = (node: FlowNode) => Exported;

/** Thrown when n8n has no counterpart for what a node does. */
export class NoCounterpart extends Error {}

/** The rows of a list parameter. An expression that gives the list as a whole has no counterpart. */
export function rowsOf(params: JsonObject, name: string): readonly JsonObject[] {
  const rows = params[name] ?? [];
  if (!Array.isArray(rows)) throw new NoCounterpart(`“${name}” is given as a whole by an expression`);
  return listOf(rows).filter(isObject);
}

/** Names the parameters that n8n has no place for; those that have their usual value need none. */
export function leftOut(
  params: JsonObject,
  names: readonly string[],
  usual: JsonObject = {},
): readonly string[] {
  const given = names.filter((name) => isGiven(params[name]) && !sameJson(params[name], usual[name]));
  return withoutCounterpart(given);
}

export function withoutCounterpart(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`These settings have no counterpart in n8n: ${names.join(", ")}`];
}

/** Names the parameters that an expression gives, where n8n has a switch or rows. */
export function notByExpression(params: JsonObject, names: readonly string[]): readonly string[] {
  const given = names.filter((name) => isExpression(params[name]));
  return given.length === 0 ? [] : [expressionNote(given)];
}

export function expressionNote(names: readonly string[]): string {
  return `These are given by expressions, which n8n does not take there: ${names.join(", ")}`;
}

/** As `leftOut`, with the usual value of each. */
export function notUsual(params: JsonObject, usual: JsonObject): readonly string[] {
  return leftOut(params, Object.keys(usual), usual);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** What is there, under the names that it has in n8n. */
export function renamed(from: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(names).flatMap(([here, there]) => (isGiven(from[here]) ? [[there, from[here]]] : [])),
  );
}

/** One of the known words; anything else, an expression too, has no counterpart. */
export function wordOf(words: Readonly<Record<string, string>>, value: unknown): string {
  const word = textOf(value);
  if (isExpression(value))
    throw new NoCounterpart(`n8n takes no expression here, choose one of its words: ${value}`);
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  if (known === undefined) throw new NoCounterpart(`n8n has no “${word}” here`);
  return known;
}

/** The path of the field that an expression reads and nothing else, as n8n names fields. */
export function fieldPath(value: unknown, what: string): string {
  const [, inner = ""] = /^=\s*\{\{\s*([^]*?)\s*\}\}\s*$/.exec(textOf(value)) ?? [];
  // A field of the whole name, then the path: what the name of a field means there.
  const [, quoted] = /^\$json\[("(?:[^"\\]|\\.)*")\](?: \?\? \$json[^{}]*)?$/.exec(inner) ?? [];
  if (quoted !== undefined) return JSON.parse(quoted) as string;
  const [, path] =
    /^\$json\.([\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*|\[\d+\])*)$/u.exec(
      inner,
    ) ?? [];
  if (path === undefined)
    throw new NoCounterpart(`n8n takes ${what} from a field: put it into one by “Edit fields” before`);
  return path;
}
