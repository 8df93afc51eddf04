import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { createDisk } from "./disk.ts";

/** A folder that is allowed, one outside and one with Weft's own data within it; they go away with the test. */
export async function folders(files: Readonly<Record<string, string>> = {}) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "weft-disk-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const open = join(root, "open");
  const data = join(open, "data");
  for (const folder of [open, data, join(root, "out")]) mkdirSync(folder);
  for (const [path, content] of Object.entries({ "out/secret": "s", "open/data/key": "k", ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const disk = await createDisk({ folders: [open], closed: [data] });
  return { disk, root, open, out: join(root, "out") };
}
