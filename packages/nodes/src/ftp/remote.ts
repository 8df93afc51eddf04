import type { Readable } from "node:stream";
import type { Connection } from "../net/kept.ts";

/** Something in a folder of another machine. */
export interface RemoteEntry {
  readonly path: string;
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
  /** Bytes; `undefined` where the server does not say. */
  readonly size?: number | undefined;
  /** Epoch milliseconds; `undefined` where the server does not say it reliably. */
  readonly modified?: number | undefined;
}

/** A machine that is signed in to. Everything rejects with words for people. */
export interface Remote extends Connection {
  list(folder: string): Promise<readonly RemoteEntry[]>;
  /** Fails while it is read where the connection breaks off. */
  download(path: string): AsyncIterable<Uint8Array>;
  upload(path: string, content: Readable, how: { readonly append: boolean }): Promise<void>;
  rename(from: string, to: string, how: { readonly replace: boolean }): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** An empty one. */
  removeFolder(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
}

export function joined(folder: string, name: string): string {
  return folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

export function nameOf(path: string): string {
  return path.replace(/\/+$/u, "").split("/").at(-1) ?? path;
}
