import { parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { createPlan } from "@weft/runtime";
import type { NodeCatalog, Plan } from "@weft/runtime";
import type { Database } from "../db/open.ts";
import { findVersion } from "../flows/store.ts";

/** Plans of published versions, made on first use and kept while they are in use. */
export interface Plans {
  /** `undefined` when there is no such version. */
  published(flowId: string, version: number): Promise<Plan | undefined>;
  draft(flow: Flow): Promise<Plan>;
}

const CAPACITY = 500;

export function createPlans({ db, catalog }: { db: Database; catalog: NodeCatalog }): Plans {
  const cache = new Map<string, Promise<Plan | undefined>>();

  async function make(flowId: string, version: number): Promise<Plan | undefined> {
    const document = findVersion(db, flowId, version)?.document;
    const parsed = document === undefined ? undefined : parseFlow(document);
    return parsed?.ok ? createPlan(parsed.flow, catalog) : undefined;
  }

  return {
    published(flowId, version) {
      const key = `${flowId}@${version}`;
      const cached = cache.get(key);
      // Used again: to the end of the line.
      if (cached !== undefined) cache.delete(key);
      const plan = cached ?? make(flowId, version);
      cache.set(key, plan);
      const oldest = cache.size > CAPACITY ? cache.keys().next().value : undefined;
      if (oldest !== undefined) cache.delete(oldest);
      return plan;
    },
    draft: (flow) => createPlan(flow, catalog),
  };
}
