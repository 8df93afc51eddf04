import type { Disk } from "@weft/sdk";
import type { DiskOptions } from "./disk.ts";

/** The folders that nodes may touch; the code for them is loaded when the first node asks. */
export function diskDoor(options: DiskOptions): () => Promise<Disk> {
  let opened: Promise<Disk> | undefined;
  return () => (opened ??= import("./disk.ts").then(({ createDisk }) => createDisk(options)));
}
