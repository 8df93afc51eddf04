import type { SqliteConnection } from "../db/open.ts";
import type { SideRoutes } from "../execution-side.ts";
import type { Retention } from "../retention/retention.ts";
import { storageRoute } from "../retention/routes.ts";
import type { Trials } from "../listeners/trials.ts";
import type { Later } from "../waits/later.ts";
import type { Webhooks } from "../webhooks/webhooks.ts";
import { flowRunRoutes } from "./flow-routes.ts";
import type { ExecutionParts } from "./parts.ts";
import { executionRoutes } from "./routes.ts";

interface Others {
  readonly retention: Retention;
  readonly later: Pick<Later, "wakes" | "resumeUrl">;
  readonly webhooks: Webhooks;
  readonly trials: () => Promise<Trials>;
  readonly sqlite: SqliteConnection;
}

/** What the API has to do with executions. */
export function sideRoutes(
  parts: ExecutionParts,
  { retention, later, webhooks, trials, sqlite }: Others,
): SideRoutes {
  return {
    executions: executionRoutes(parts, { retention, wakes: later.wakes, resumeUrl: later.resumeUrl }),
    flows: flowRunRoutes(parts, { webhooks, trials }),
    storage: storageRoute(sqlite, retention),
  };
}
