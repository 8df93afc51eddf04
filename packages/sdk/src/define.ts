import type { ActionDefinition, ActionSpec, Outputs, TriggerDefinition, TriggerSpec } from "./node.ts";
import type { Params } from "./params.ts";

/** A node type that does something in a flow. Give `run` (called for each item) or `runAll` (called once). */
export function defineAction<const P extends Params, const O extends Outputs | undefined = undefined>(
  spec: ActionSpec<P, O>,
): ActionSpec<P, O> & { readonly kind: "action" } {
  return { kind: "action", ...spec };
}

/** A node type that starts a flow: by hand, by a webhook, on a schedule, by polling, or by listening. */
export function defineTrigger<const P extends Params>(
  spec: TriggerSpec<P>,
): TriggerSpec<P> & { readonly kind: "trigger" } {
  return { kind: "trigger", ...spec };
}

export function isTrigger(definition: ActionDefinition | TriggerDefinition): definition is TriggerDefinition {
  return definition.kind === "trigger";
}
