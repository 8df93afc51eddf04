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
  /** The address under which others reach this server, without a trailing slash, when it is not the one it listens on. */
  readonly publicUrl?: string;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Largest body of a request, in bytes. */
  readonly bodyLimit: number;
  /** Folder of the built editor. */
  readonly editorDir?: string;
}

export const VERSION = "0.1.0";
export const DEFAULT_BODY_LIMIT = 1024 * 1024;
/** The one workspace of this instance until people make more. */
export const DEFAULT_WORKSPACE = "default";
