import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test, vi } from "vitest";
import { startCheckpoints } from "./checkpoints.ts";
import type { CheckpointsOptions } from "./checkpoints.ts";
import { openDatabase } from "./open.ts";

const folder = mkdtempSync(join(tmpdir(), "weft-checkpoints-"));
afterAll(() => rmSync(folder, { recursive: true }));
const BYTES = 1024 * 1024;

function start(name: string, more: Partial<CheckpointsOptions> = {}) {
  const { sqlite, close } = openDatabase(join(folder, name));
  sqlite.exec("CREATE TABLE filler (bytes BLOB)");
  const warn = vi.fn<(about: unknown, message?: string) => void>();
  const checkpoints = startCheckpoints({ sqlite, log: { warn }, bytes: BYTES, ...more });
  const add = sqlite.prepare("INSERT INTO filler VALUES (randomblob(?))");
  return {
    warn,
    fill: (bytes: number) => void add.run(bytes),
    rows: () => sqlite.prepare("SELECT count(*) FROM filler").pluck().get(),
    logSize: () => statSync(`${join(folder, name)}-wal`).size,
    onlyThread: () => void sqlite.pragma("wal_autocheckpoint = 0"),
    autocheckpoint: () => sqlite.pragma("wal_autocheckpoint", { simple: true }),
    async stop() {
      await checkpoints.stop();
      close();
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test("the log does not grow without end under steady writing, and nothing of it is left at the end", async () => {
  const { fill, rows, logSize, warn, stop, onlyThread } = start("steady.db");
  onlyThread();
  let longest = 0;
  let inserted = 0;
  for (let written = 0; written < 40 * BYTES; written += BYTES / 4) {
    fill(BYTES / 4);
    inserted++;
    longest = Math.max(longest, logSize());
    await turn();
  }
  expect(longest).toBeLessThan(20 * BYTES);
  expect(rows()).toBe(inserted);
  expect(warn).not.toHaveBeenCalled();
  await stop();
  expect(existsSync(join(folder, "steady.db-wal"))).toBe(false);
});

test("the main connection copies the log when the thread cannot", async () => {
  const worker = pathToFileURL(join(folder, "none.js"));
  const { fill, autocheckpoint, warn, stop } = start("alone.db", { worker });
  expect(autocheckpoint()).not.toBe(1000);
  fill(2 * BYTES);
  await vi.waitFor(() => expect(autocheckpoint()).toBe(1000), { timeout: 30_000 });
  expect(warn).toHaveBeenCalledWith(
    { err: expect.any(Error) as Error },
    expect.stringContaining("main thread"),
  );
  await stop();
});

test("a database that never got busy ends without a thread", async () => {
  const { fill, stop } = start("idle.db");
  fill(100);
  await stop();
  expect(existsSync(join(folder, "idle.db-wal"))).toBe(false);
});
