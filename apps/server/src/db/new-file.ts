import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { fileURLToPath } from "node:url";

/** A database with every table and no rows, which the build leaves beside the bundle. There is none beside the sources. */
const emptyDatabase = fileURLToPath(new URL("./empty.db", import.meta.url));

/** SQLite would let everybody read the file, and gives its log the rights that it finds here. */
const OWNER_ONLY = 0o600;

/**
 * Makes the database file where there is none: empty, or with its tables, to copy which takes a fourth of the time that
 * making them does. A file that is there is not opened: closing it would let go of the locks that another connection of
 * this process has on it.
 */
export function makeDatabaseFile(file: string): void {
  if (existsSync(file)) return;
  if (!existsSync(emptyDatabase)) return closeSync(openSync(file, "wx", OWNER_ONLY));
  const whole = `${file}.new`;
  // Whatever happens on the way, there is never half a database: SQLite syncs the folder together with the first commit.
  try {
    writeWhole(whole, readFileSync(emptyDatabase));
    renameSync(whole, file);
  } finally {
    rmSync(whole, { force: true });
  }
}

function writeWhole(file: string, content: Buffer): void {
  const descriptor = openSync(file, "w", OWNER_ONLY);
  try {
    for (let at = 0; at < content.length;) at += writeSync(descriptor, content, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
