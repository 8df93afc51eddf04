import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { lookAtLease, takeLease } from "./lease.ts";
import type { Lease } from "./lease.ts";

const LEASE_MS = 400;
const folder = mkdtempSync(join(tmpdir(), "weft-lease-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = (): string => join(folder, `${files++}.lock`);

function take(file: string): Lease {
  const lease = takeLease(file, LEASE_MS);
  onTestFinished(() => lease.release());
  return lease;
}

/** Another process that holds the file, and works. */
async function otherHolder(file: string) {
  const code = `import { takeLease } from ${JSON.stringify(new URL("./lease.ts", import.meta.url).href)};
    takeLease(${JSON.stringify(file)}, ${LEASE_MS}).onLost(() => { console.log("lost"); process.exit(); });
    setInterval(() => {}, 1000);
    console.log("held");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  const says = (word: string): Promise<void> =>
    vi.waitFor(() => expect(out).toContain(word), { timeout: 30_000 });
  await says("held");
  return { child, says };
}

test("it is refused while its holder gives signs of life, and free once it is released", async () => {
  const file = newFile();
  const { child } = await otherHolder(file);
  expect(() => takeLease(file, LEASE_MS)).toThrow(
    expect.objectContaining({
      code: "lock",
      message: expect.stringContaining(`process ${child.pid}`) as string,
    }),
  );
  expect(lookAtLease(file)).toEqual({ holder: `process ${child.pid}`, silent: false });
  const own = newFile();
  const lease = takeLease(own, LEASE_MS);
  expect(() => takeLease(own, LEASE_MS)).toThrow(expect.objectContaining({ code: "lock" }));
  lease.release();
  expect(existsSync(own)).toBe(false);
  expect(take(own).takenFrom).toBeUndefined();
});

test("of a dead process it is taken at once", async () => {
  const file = newFile();
  const { child } = await otherHolder(file);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
  expect(lookAtLease(file)).toBeUndefined();
  expect(take(file).takenFrom).toBeUndefined();
});

test("of one that stands still it is taken, and the other finds out when it goes on", async () => {
  const file = newFile();
  const { child, says } = await otherHolder(file);
  child.kill("SIGSTOP");
  const lease = take(file);
  expect(lease.takenFrom).toBe(`process ${child.pid}`);
  child.kill("SIGCONT");
  await says("lost");
  expect(lease.isHeld()).toBe(true);
});

test("a living process that has the number of a dead holder, or one elsewhere, does not hold it for ever", () => {
  // Number 1 lives on every machine, and never gives a sign here.
  for (const text of [`1 0 ${hostname()} 000000000001\n`, "7 0 elsewhere 000000000009\n", ""]) {
    const file = newFile();
    writeFileSync(file, text);
    expect(take(file).isHeld()).toBe(true);
  }
});

test("it is lost when another takes it, also when nobody is told", () => {
  const file = newFile();
  const lease = take(file);
  const hears = vi.fn<() => void>();
  lease.onLost(hears);
  expect(lease.isHeld()).toBe(true);
  writeFileSync(file, `1 0 ${hostname()} 000000000000\n`);
  // It stands still for longer than it may.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LEASE_MS);
  expect(lease.isHeld()).toBe(false);
  expect(hears).toHaveBeenCalledOnce();
  lease.release();
  lease.release();
  expect(readFileSync(file, "utf8")).toContain("1 0");
});

test("a lock file that somebody removed is made again", async () => {
  const file = newFile();
  const lease = take(file);
  rmSync(file);
  await vi.waitFor(() => expect(existsSync(file)).toBe(true));
  expect(lease.isHeld()).toBe(true);
});
