import { openCatalog } from "./catalog/catalog.ts";
import { masterKey } from "./credentials/master-key.ts";
import { hasDataKeys, openVault } from "./credentials/vault.ts";
import { findDataFolder, holdDataFolder } from "./app/data-folder.ts";
import { raiseFence } from "./db/fence.ts";
import type { Fence } from "./db/fence.ts";
import { openDatabase, refusalOf } from "./db/open.ts";
import type { OpenDatabase } from "./db/open.ts";
import type { Lease } from "./app/lease.ts";
import { createFlowChanges } from "./flows/changes.ts";
import { ensureWorkspace } from "./people/workspace.ts";
import { systemClock } from "./services.ts";
import type { Clock, Services } from "./services.ts";

/** The stored rows alone. */
export type Store = OpenDatabase & { readonly dataDir: string };

/** The stored rows, held by this process alone. */
export type HeldStore = Store & { readonly lease: Lease; readonly fence: Fence };

/** What an instance holds, opened: for the server, and for commands that work on it while no server runs. */
export type Content = HeldStore & Pick<Services, "catalog" | "clock" | "vault" | "flowChanges">;

function openFenced(file: string, lease: Lease): OpenDatabase & { readonly fence: Fence } {
  const opened = openDatabase(file);
  try {
    return { ...opened, fence: raiseFence(opened.sqlite, () => lease.lose()) };
  } catch (error) {
    opened.close();
    throw refusalOf(error, file);
  }
}

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
  if (!shared) return holdStore(dataDir);
  const { path, database } = findDataFolder(dataDir);
  return { ...openDatabase(database, { readonly: true }), dataDir: path };
}

function holdStore(dataDir: string): HeldStore {
  const { path, database, lease } = holdDataFolder(dataDir);
  try {
    const opened = openFenced(database, lease);
    const close = (): void => {
      opened.close();
      lease.release();
    };
    return { ...opened, dataDir: path, lease, close };
  } catch (error) {
    lease.release();
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
  const store = holdStore(dataDir);
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
