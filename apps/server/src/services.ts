import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Lease } from "./app/lease.ts";
import type { Clock } from "./clock.ts";
import type { Catalog } from "./catalog/catalog.ts";
import type { Config } from "./config.ts";
import type { Vault } from "./credentials/vault.ts";
import type { Fence } from "./db/fence.ts";
import type { Database, SqliteConnection } from "./db/open.ts";
import type { FlowChanges } from "./flows/changes.ts";

export { systemClock } from "./clock.ts";
export type { Clock } from "./clock.ts";

/** What every feature is handed. A feature takes the part that it uses: `Pick<Services, "db" | "clock">`. */
export interface Services {
  readonly config: Config;
  readonly db: Database;
  /** Only for `db/` and `journal/`. */
  readonly sqlite: SqliteConnection;
  /** That the data is this process's. */
  readonly lease: Pick<Lease, "isHeld" | "onLost">;
  /** The same, as the database knows it. Only for `journal/`. */
  readonly fence: Fence;
  readonly log: Logger;
  readonly clock: Clock;
  readonly catalog: Catalog;
  readonly vault: Vault;
  readonly flowChanges: FlowChanges;
  readonly metrics: Registry;
  /** The address that people and other systems use, without a trailing slash. Known once the server listens. */
  publicUrl(): string;
}
