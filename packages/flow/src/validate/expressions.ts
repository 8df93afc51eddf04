import { ExpressionError, compileExpression, isExpression } from "@weft/expressions";
import type { NameUse } from "@weft/expressions";
import type { Flow, FlowNode } from "../document.ts";
import { Ancestry } from "../graph/ancestry.ts";
import type { ManifestLookup } from "../graph/handles.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

type Path = readonly (string | number)[];

/** Every expression compiles, reads names that exist, and every `$('Name')` names a node that comes before. */
export function checkExpressions(flow: Flow, manifest: ManifestLookup): readonly Problem[] {
  const graph = new Ancestry(flow);
  const lenient = flow.settings.expressionErrors === "empty";
  return flow.nodes.flatMap((node, i) => {
    const type = manifest(node.type, node.version);
    if (!type || node.disabled) return [];
    return expressionsIn(node.params, ["nodes", i, "params"]).flatMap(({ text, path }) => {
      const label = type.params[String(path[3])]?.label ?? String(path[3]);
      return checkExpression({ node, text, path, label, graph, lenient });
    });
  });
}

interface Found {
  readonly text: string;
  readonly path: Path;
}

/** Every expression at any depth of a parameter value. */
export function expressionsIn(value: unknown, path: Path): readonly Found[] {
  if (isExpression(value)) return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((v, i) => expressionsIn(v, [...path, i]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, v]) => expressionsIn(v, [...path, key]));
}

interface Checked extends Found {
  readonly node: FlowNode;
  readonly label: string;
  readonly graph: Ancestry;
  /** Names that do not exist give an empty value. */
  readonly lenient: boolean;
}

function checkExpression({ node, text, path, label, graph, lenient }: Checked): readonly Problem[] {
  const where = { path, node };
  const words = { label, name: node.name };
  try {
    const { uses } = compileExpression(text);
    const unknown = lenient
      ? []
      : namesOf(uses.unknown).map((other) => problem("expression.unknownName", where, { ...words, other }));
    const nodes = namesOf(uses.nodes).flatMap((other) => {
      const id = graph.idOf(other);
      if (id === undefined) return [problem("expression.unknownNode", where, { ...words, other })];
      return id === node.id || graph.isBefore(id, node.id)
        ? []
        : [problem("expression.notBefore", where, { ...words, other })];
    });
    return [...unknown, ...nodes];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [problem("expression.syntax", where, { ...words, ...reasonOf(error) })];
  }
}

function namesOf(uses: readonly NameUse[]): readonly string[] {
  return [...new Set(uses.map(({ name }) => name))];
}

/** The reason in English; by `reasonText` and the `reason.…` values it can be told in other languages. */
function reasonOf({ message, position, text, values }: ExpressionError): Problem["values"] {
  const told = Object.entries(values).map(([name, value]) => [`reason.${name}`, value] as const);
  return { ...Object.fromEntries(told), reason: message, reasonText: text, position };
}
