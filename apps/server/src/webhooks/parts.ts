import type { Executions } from "../executions/executions.ts";
import type { Plans } from "../executions/plans.ts";
import type { StoredFiles } from "../files/store.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { LiveHub } from "../live/hub.ts";
import type { FindCredential } from "../outbound/client.ts";
import type { Services } from "../services.ts";
import type { EventKeys } from "./event-keys.ts";

export interface WebhookParts extends Pick<Services, "db" | "catalog" | "clock" | "log" | "flowChanges"> {
  readonly plans: Plans;
  readonly executions: Executions;
  readonly journal: ExecutionJournal;
  readonly eventKeys: EventKeys;
  readonly hub: LiveHub;
  readonly credential: FindCredential;
  readonly files: Pick<StoredFiles, "stage">;
  /** Largest body that is kept in memory, in bytes. */
  readonly bodyLimit: number;
  /** Largest body that goes to files, in bytes. */
  readonly fileLimit: number;
  /** The zone of flows that name none. */
  readonly timezone: () => string;
  readonly trustedProxies: readonly string[];
}
