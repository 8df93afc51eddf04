/** Something that lies in a folder of the machine that Weft runs on. */
export interface DiskEntry {
  /** Absolute; without links, except for a link itself. */
  readonly path: string;
  readonly kind: "file" | "folder";
  /** It is a link to such a file or folder. */
  readonly link?: true;
  /** Bytes; of a folder 0. */
  readonly size: number;
  /** Epoch milliseconds of the last change. */
  readonly modified: number;
}

export interface DiskWrite {
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** What becomes of a file that is there. `replace` shows the whole old or the whole new content, never a part. */
  readonly ifExists: "replace" | "append" | "fail";
  /** Make the folders that are missing on the way. */
  readonly makeFolders: boolean;
}

export interface DiskMove {
  readonly from: string;
  readonly to: string;
  readonly ifExists: "replace" | "fail";
  readonly makeFolders: boolean;
}

/** A file that a library opens by its path. Who does so has to see to it that this very file was opened. */
export interface DiskPlace {
  /** Absolute, without links. */
  readonly path: string;
  readonly device: bigint;
  readonly inode: bigint;
}

/**
 * The folders that the administrator allows, and nothing else. A path that does not begin at the root is below the first of
 * them. Everything rejects with words for people.
 */
export interface Disk {
  /** What lies in a folder, by name. Links that lead out of the allowed folders are left out. */
  list(folder: string): AsyncIterable<DiskEntry>;
  /** The content must be read to its end or cancelled. */
  read(path: string): Promise<DiskEntry & { readonly content: ReadableStream<Uint8Array> }>;
  /** Where a file is; `make`: an empty one where there is none. */
  locate(call: { readonly path: string; readonly make: boolean }): Promise<DiskPlace>;
  write(call: DiskWrite): Promise<DiskEntry>;
  move(call: DiskMove): Promise<DiskEntry>;
  /** Gives what was there. A folder goes only with what is in it where that is said. */
  remove(call: { readonly path: string; readonly withContent: boolean }): Promise<DiskEntry>;
}
