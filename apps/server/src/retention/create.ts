import type { StoredFiles } from "../files/store.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import type { Services } from "../services.ts";
import { readSettings } from "../settings/settings.ts";
import { Retention } from "./retention.ts";
import { retentionStore } from "./store.ts";
import { createSweep } from "./sweep.ts";

/** Retention as the server runs it. */
export function createRetention(
  parts: Pick<Services, "db" | "sqlite" | "clock" | "log"> & {
    readonly files: StoredFiles;
    readonly journal: ExecutionJournal;
  },
): Retention {
  const store = retentionStore(parts.sqlite);
  const sweep = createSweep({ ...parts, store });
  const limits = (workspaceId: string) => readSettings(parts.db, workspaceId).retention;
  return new Retention({ ...parts, store, sweep, limits });
}
