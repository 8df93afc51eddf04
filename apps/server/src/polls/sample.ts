import type { RunError } from "@weft/flow";
import { literalParams, pollOnce, pollTooLong, toRunError } from "@weft/runtime";
import type { Host, Plan } from "@weft/runtime";
import type { Item } from "@weft/sdk";

/** A person waits for it. */
const LIMIT_MS = 30_000;

/**
 * What a polling trigger finds at this moment, for a person who tries the flow out: the newest that there is, or why it finds
 * nothing. `undefined` where the trigger is another one, or there is nothing at all. Nothing is remembered.
 */
export async function lookOnce(
  { host }: { readonly host: Host },
  { flow, nodes, byId }: Plan,
  id: string,
): Promise<{ readonly items: readonly Item[]; readonly error?: RunError } | undefined> {
  const { node, manifest, definition } = nodes[byId.get(id) ?? -1] ?? {};
  if (!node || !manifest || definition?.kind !== "trigger" || !definition.poll) return undefined;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(pollTooLong(LIMIT_MS)), LIMIT_MS);
  try {
    const params = literalParams(manifest.params, node.params);
    const trigger = { flow, node, manifest, definition, params };
    const outcome = await pollOnce({ trigger, host, memory: {}, trial: true, signal: limit.signal });
    if (!outcome.ok) return { items: [], error: outcome.error };
    const items = outcome.events[0];
    return items && { items };
  } catch (thrown) {
    const { name, type } = node;
    return { items: [], error: { ...toRunError(thrown, type), node: { id, name } } };
  } finally {
    clearTimeout(timer);
  }
}
