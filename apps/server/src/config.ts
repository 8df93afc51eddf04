import type { SandboxOptions } from "./sandbox/sandbox.ts";

/** How this process was started. Everything that people may change while it runs stands in `settings/` instead. */
export interface Config {
  readonly version: string;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** PEM texts; without them plain HTTP is served. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** Folder with packages of custom nodes. */
  readonly nodesDir?: string;
  /** Folders of this machine that flows may read and write; none unless given. Absolute paths. */
  readonly allowedFolders?: readonly string[];
  /** The address under which others reach this server, without a trailing slash, when it is not the one it listens on. */
  readonly publicUrl?: string;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Largest body of a request that is kept in memory, in bytes. */
  readonly bodyLimit: number;
  /** Largest body of a webhook that is streamed to files, in bytes. */
  readonly fileLimit: number;
  /** Executions in flight at most; further events are turned away with 503 until there is room. */
  readonly maxExecutions: number;
  /** Connections that are open at once at most; who has sent nothing whole for the longest makes room for others. */
  readonly maxConnections: number;
  /** Milliseconds from one look of a polling trigger to the next at least; a minute unless said. */
  readonly leastPollMs?: number;
  /** Limits of code that people write in flows. */
  readonly sandbox?: SandboxOptions;
  /** Folder of the built editor. */
  readonly editorDir?: string;
}

export const VERSION = "0.1.0";
export const DEFAULT_BODY_LIMIT = 1024 * 1024;
export const DEFAULT_FILE_LIMIT = 100 * 1024 * 1024;
export const DEFAULT_MAX_EXECUTIONS = 1000;
export const DEFAULT_MAX_CONNECTIONS = 5000;
export const LEAST_POLL_MS = 60_000;
/** The one workspace of this instance until people make more. */
export const DEFAULT_WORKSPACE = "default";
