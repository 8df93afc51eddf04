import { openCatalog } from "./catalog/catalog.ts";
import { masterKey } from "./credentials/master-key.ts";
import { hasDataKeys, openVault } from "./credentials/vault.ts";
import { findDataFolder, holdDataFolder } from "./app/data-folder.ts";
import { openDatabase } from "./db/open.ts";
import { createFlowChanges } from "./flows/changes.ts";
import { ensureWorkspace } from "./people/workspace.ts";
import { systemClock } from "./services.ts";
import type { Clock, Services } from "./services.ts";

/** The stored rows alone. */
export type Store = Pick<Services, "db" | "sqlite"> & { readonly dataDir: string; close(): void };

/** What an instance holds, opened: for the server, and for commands that work on it while no server runs. */
export type Content = Store & Pick<Services, "catalog" | "clock" | "vault" | "flowChanges">;

/**
 * Opens the database of a data folder.
 * @param shared beside a server that may hold the folder; nothing can be changed then
 * @throws {Refusal} when the folder is in use or the database does not open
 */
export function openStore({
  dataDir,
  shared = false,
}: {
  readonly dataDir: string;
  readonly shared?: boolean;
}): Store {
  const folder = shared ? findDataFolder(dataDir) : holdDataFolder(dataDir);
  try {
    const { db, sqlite, close } = openDatabase(folder.database, { readonly: shared });
    return {
      dataDir: folder.path,
      db,
      sqlite,
      close() {
        close();
        folder.release();
      },
    };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/** @throws {Refusal} when the folder is in use, or the database or the key does not fit */
export async function openContent(options: {
  readonly dataDir: string;
  readonly nodesDir?: string | undefined;
  readonly clock?: Clock;
  readonly onChangeError?: (error: unknown) => void;
}): Promise<Content> {
  const { dataDir, nodesDir, clock = systemClock, onChangeError = () => {} } = options;
  const catalog = await openCatalog(nodesDir);
  const store = openStore({ dataDir });
  try {
    const { db } = store;
    ensureWorkspace(db, clock.now());
    const key = masterKey(store.dataDir, {
      fromEnvironment: process.env["WEFT_KEY"],
      mayMake: !hasDataKeys(db),
    });
    const vault = openVault({ db, masterKey: key, clock });
    return { ...store, catalog, clock, vault, flowChanges: createFlowChanges(onChangeError) };
  } catch (error) {
    store.close();
    throw error;
  }
}
