import type { NodeManifest } from "@weft/sdk";
import type { FlowNode } from "../document.ts";
import { effectOf, isIdempotent } from "../graph/effects.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";
import type { ValidationContext } from "./context.ts";
import { checkParams } from "./params.ts";

interface Checked {
  readonly node: FlowNode;
  readonly path: readonly (string | number)[];
  readonly context: ValidationContext;
}

/** One node by itself: its type is installed, its parameters are set, its credential fits. */
export function checkNode({ node, path, context }: Checked): readonly Problem[] {
  const manifest = context.manifest(node.type, node.version);
  if (!manifest)
    return [
      problem("node.unknownType", { path: [...path, "type"], node }, { type: node.type, name: node.name }),
    ];
  if (node.version > manifest.version) {
    const values = { name: node.name, type: node.type, version: node.version, installed: manifest.version };
    return [problem("node.newerVersion", { path: [...path, "version"], node }, values)];
  }
  if (node.disabled) return [];
  return [
    ...checkParams({ node, params: manifest.params, values: node.params, path: [...path, "params"] }),
    ...checkCredential({ node, path, context }, manifest),
    ...checkRetry({ node, path }, manifest),
  ];
}

/** A failure that may pass does not tell whether the other system has done it. */
function checkRetry({ node, path }: Omit<Checked, "context">, manifest: NodeManifest): readonly Problem[] {
  const { retry, onUnknownOutcome, name } = node;
  const again = retry !== undefined && retry.attempts > 1 && onUnknownOutcome !== "retry";
  if (!again || effectOf(node, manifest) !== "write" || isIdempotent(node, manifest)) return [];
  return [problem("retry.repeatsWrite", { path: [...path, "retry"], node }, { name })];
}

function checkCredential({ node, path, context }: Checked, { credential }: NodeManifest): readonly Problem[] {
  const where = { path: [...path, "credential"], node };
  if (!credential || !context.credential) return [];
  if (node.credential === undefined) {
    return credential.optional ? [] : [problem("credential.missing", where, { name: node.name })];
  }
  const stored = context.credential(node.credential);
  if (!stored) return [problem("credential.unknown", where, { name: node.name })];
  if (credential.types.includes(stored.type)) return [];
  return [
    problem("credential.type", where, {
      name: node.name,
      type: stored.type,
      known: credential.types.join(", "),
    }),
  ];
}
