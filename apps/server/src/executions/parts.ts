import type { Host } from "@weft/runtime";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { LiveHub } from "../live/hub.ts";
import type { Presence } from "../live/presence.ts";
import type { Services } from "../services.ts";
import type { Executions } from "./executions.ts";
import type { Plans } from "./plans.ts";

/** What the features of the executing half hand to each other. */
export interface ExecutionParts extends Pick<
  Services,
  "db" | "catalog" | "clock" | "log" | "flowChanges" | "publicUrl"
> {
  readonly journal: ExecutionJournal;
  readonly plans: Plans;
  readonly executions: Executions;
  readonly hub: LiveHub;
  readonly presence: Presence;
  /** What executions touch outside themselves. */
  readonly host: Host;
}
