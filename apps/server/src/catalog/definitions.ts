import type { CredentialDefinition, NodeDefinition } from "@weft/sdk";

const typeName = /^[a-zA-Z][\w-]*(?:\.[a-zA-Z][\w-]*)+$/;

/** The node types and credential types among what a module exports, also inside lists. Other exports are passed over. */
export function definitionsIn(module: Readonly<Record<string, unknown>>): {
  readonly nodes: readonly NodeDefinition[];
  readonly credentials: readonly CredentialDefinition[];
} {
  const values = [...new Set(Object.values(module).flat())].filter(isDefinitionLike);
  for (const value of values) assertComplete(value);
  const isNode = (value: DefinitionLike): boolean => value.kind === "action" || value.kind === "trigger";
  // `assertComplete` has looked at what is used of them; their types were checked where they were written.
  return {
    nodes: values.filter(isNode) as readonly unknown[] as readonly NodeDefinition[],
    credentials: values.filter(
      (value) => !isNode(value),
    ) as readonly unknown[] as readonly CredentialDefinition[],
  };
}

interface DefinitionLike extends Readonly<Record<string, unknown>> {
  readonly type: string;
}

function isDefinitionLike(value: unknown): value is DefinitionLike {
  if (typeof value !== "object" || value === null) return false;
  const { type, kind, apply } = value as Readonly<Record<string, unknown>>;
  return typeof type === "string" && (kind === "action" || kind === "trigger" || typeof apply === "function");
}

/** @throws with what the author has to mend */
function assertComplete(value: DefinitionLike): void {
  const { type, kind, label, params, version } = value;
  if (!typeName.test(type))
    throw new Error(`The type "${type}" must be made of words and dots, like acme.ticket.create.`);
  if (typeof label !== "string" || label === "") throw new Error(`${type} has no label.`);
  if (typeof params !== "object" || params === null)
    throw new Error(`${type} has no params; write {} when there are none.`);
  if (kind === undefined) return;
  if (!Number.isInteger(version) || (version as number) < 1)
    throw new Error(`The version of ${type} must be a whole number from 1.`);
  const works = kind === "action" ? ["run", "runAll"] : ["manual", "webhook", "schedule", "poll", "listen"];
  if (!works.some((name) => value[name] !== undefined))
    throw new Error(`${type} needs one of ${works.join(", ")}.`);
}
