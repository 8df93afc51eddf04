import type { Disk } from "@weft/sdk";
import type { Config } from "../config.ts";
import type { DiskOptions } from "./disk.ts";

/** The folders that nodes may touch; the code for them is loaded when the first node asks. */
export function diskDoor(options: DiskOptions): () => Promise<Disk> {
  let opened: Promise<Disk> | undefined;
  return () => (opened ??= import("./disk.ts").then(({ createDisk }) => createDisk(options)));
}

/** The folders that the server's flows may touch: what the administrator allows, without the data and the code of custom nodes. */
export function serverDisk({ allowedFolders = [], dataDir, nodesDir }: Config): () => Promise<Disk> {
  return diskDoor({
    folders: allowedFolders,
    closed: [dataDir, ...(nodesDir === undefined ? [] : [nodesDir])],
  });
}
