import type { RunEvent } from "@weft/flow";
import type { Logger } from "pino";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { LiveHub } from "./hub.ts";
import { trimEvent } from "./trim.ts";

/** Tells the watchers of an execution's flow about its events. Never throws: watching must not disturb what is watched. */
export function liveEmitter(parts: {
  hub: LiveHub;
  journal: Pick<ExecutionJournal, "running">;
  log: Logger;
}): (executionId: string, event: RunEvent) => void {
  const { hub, journal, log } = parts;
  return (executionId, event) => {
    const record = journal.running(executionId);
    if (record === undefined || !hub.isWatched(record.flowId)) return;
    try {
      hub.send(record.flowId, { type: "run", executionId, mode: record.mode, ...trimEvent(event) });
    } catch (error) {
      log.warn({ err: error, executionId }, "an event could not be shown live");
    }
  };
}
