import type { RunError } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { toRunError } from "../errors.ts";
import { literalParams } from "../params/literal.ts";
import type { PlanNode } from "../plan.ts";

interface Sent {
  /** The trigger. */
  readonly trigger: PlanNode;
  readonly items: readonly Item[];
  /** Where the flow is; asked only by triggers that want to know. */
  readonly timezone: () => string;
  /** Id of the execution that calls. */
  readonly caller: string | undefined;
}

/** What a trigger makes of the items that another flow sends, or why it turns them away. */
export function acceptItems({
  trigger,
  items,
  timezone,
  caller,
}: Sent): { readonly items: readonly Item[] } | { readonly error: RunError } {
  const { node, manifest, definition } = trigger;
  if (!manifest || definition?.kind !== "trigger" || !definition.accept) return { items };
  const { id, name } = node;
  try {
    const params = literalParams(manifest.params, node.params);
    return {
      items: definition.accept({
        items,
        params,
        get timezone() {
          return timezone();
        },
        ...(caller !== undefined && { caller }),
      }),
    };
  } catch (thrown) {
    return { error: { ...toRunError(thrown, node.type), node: { id, name } } };
  }
}
