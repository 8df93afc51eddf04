import { parseStored } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { createPlan } from "@weft/runtime";
import type { NodeCatalog, Plan } from "@weft/runtime";
import type { Database } from "../db/open.ts";
import type { FlowChanges } from "../flows/changes.ts";
import { findVersion } from "../flows/store.ts";

/** Plans of published versions, made on first use and kept while they are in use. */
export interface Plans {
  /** `undefined` when there is no such version. */
  published(flowId: string, version: number): Promise<Plan | undefined>;
  draft(flow: Flow): Promise<Plan>;
}

const CAPACITY = 500;

interface PlanParts {
  readonly db: Database;
  readonly catalog: NodeCatalog;
  readonly flowChanges: FlowChanges;
}

interface Kept {
  readonly plan: Promise<Plan | undefined>;
  used: number;
}

export function createPlans({ db, catalog, flowChanges }: PlanParts): Plans {
  const cache = new Map<string, Kept>();
  let uses = 0;

  // A flow that comes back under the same id counts its versions anew.
  flowChanges.subscribe(({ type, flowId }) => {
    if (type !== "deleted") return;
    for (const key of cache.keys()) if (key.startsWith(`${flowId}@`)) cache.delete(key);
  });

  async function make(flowId: string, version: number): Promise<Plan | undefined> {
    const document = findVersion(db, flowId, version)?.document;
    const parsed = document === undefined ? undefined : parseStored(document);
    return parsed?.ok ? createPlan(parsed.flow, catalog) : undefined;
  }

  return {
    published(flowId, version) {
      const key = `${flowId}@${version}`;
      const cached = cache.get(key);
      const entry = cached ?? { plan: make(flowId, version), used: 0 };
      entry.used = ++uses;
      if (cached === undefined) {
        cache.set(key, entry);
        // What cannot be read now is read again when it is asked for again.
        const forget = (): void => void (cache.get(key) === entry && cache.delete(key));
        entry.plan.then((found) => found ?? forget(), forget);
        if (cache.size > CAPACITY) cache.delete(longestUnused(cache));
      }
      return entry.plan;
    },
    draft: (flow) => createPlan(flow, catalog),
  };
}

function longestUnused(cache: ReadonlyMap<string, { readonly used: number }>): string {
  let [found, least] = ["", Number.POSITIVE_INFINITY];
  for (const [key, { used }] of cache) if (used < least) [found, least] = [key, used];
  return found;
}
