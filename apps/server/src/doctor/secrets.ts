import { masterKey } from "../credentials/master-key.ts";
import { hasDataKeys, openVault } from "../credentials/vault.ts";
import { credentials } from "../db/schema/credentials.ts";
import type { Database } from "../db/open.ts";
import { Refusal } from "../errors.ts";
import { systemClock } from "../services.ts";
import { failed, ok } from "./finding.ts";
import type { Look } from "./finding.ts";

/** Whether the master key is there, is kept to its owner, and opens every credential. */
export function lookAtKey(db: Database, dataDir: string): Look {
  if (!hasDataKeys(db)) return ok("No credential is stored yet.");
  try {
    const key = masterKey(dataDir, { fromEnvironment: process.env["WEFT_KEY"], mayMake: false });
    const vault = openVault({ db, masterKey: key, clock: systemClock });
    const rows = db.select().from(credentials).all();
    const closed = rows.filter((row) => {
      try {
        vault.open(row, row);
        return false;
      } catch {
        return true;
      }
    });
    if (closed.length === 0) return ok(`The master key opens every credential (${rows.length}).`);
    const names = closed.map(({ name }) => `“${name}”`).join(", ");
    return failed(`The master key does not open ${names}.`, "Enter their secrets again in the editor.");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed(
      error.message,
      "Put the key back that was there before, from where you keep it besides the backup.",
    );
  }
}
