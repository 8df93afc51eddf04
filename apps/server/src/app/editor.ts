import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};
/** Compressed already. */
const packed = new Set([".png", ".ico", ".woff2"]);

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  br?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

/**
 * Serves the built editor: files with a hash in their name for ever, the page itself checked each time, and the page for
 * every address that is one of its routes. Files are read and compressed once.
 */
export function editorFiles(folder: string | undefined): RequestHandler {
  const assets = new Map<string, Promise<Asset | undefined>>();
  return async (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    if (folder === undefined || !existsSync(join(folder, "index.html"))) return notBuilt(response);
    const path = insidePath(request.path);
    if (path === undefined) return next();
    const file = extname(path) === "" ? "index.html" : path;
    const found = assets.get(file) ?? load(folder, file);
    assets.set(file, found);
    const asset = await found;
    if (asset !== undefined) return send({ request, response, file, asset });
    // What is not there is not remembered: anyone could fill the memory with names.
    assets.delete(file);
    next();
  };
}

/** The path below the folder, or `undefined` when it would lead out of it. */
function insidePath(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const inside = normalize(decoded).replace(/^[/\\]+/, "");
  return inside.startsWith("..") || inside.includes(`..${sep}`) || inside.includes("\0") ? undefined : inside;
}

async function load(folder: string, file: string): Promise<Asset | undefined> {
  const path = join(folder, file);
  if (!(await stat(path).catch(() => undefined))?.isFile()) return undefined;
  const plain = await readFile(path);
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  return { type: types[extname(file)] ?? "application/octet-stream", etag, plain };
}

async function send(call: {
  request: Request;
  response: Response;
  file: string;
  asset: Asset;
}): Promise<void> {
  const { request, response, file, asset } = call;
  const forever = file.startsWith(`assets${sep}`) || file.startsWith("assets/");
  response.set({
    "content-type": asset.type,
    etag: asset.etag,
    vary: "accept-encoding",
    "cache-control": forever ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.headers["if-none-match"] === asset.etag) return void response.status(304).end();
  // Asked one by one: browsers name gzip first, though brotli is smaller.
  const encoding =
    !packed.has(extname(file)) && (request.acceptsEncodings(["br"]) || request.acceptsEncodings(["gzip"]));
  if (encoding === "br" || encoding === "gzip") response.set("content-encoding", encoding);
  response.end(
    encoding === "br" ? await brotli(asset) : encoding === "gzip" ? await zip(asset) : asset.plain,
  );
}

const brotli = (asset: Asset): Promise<Buffer> =>
  (asset.br ??= promisify(brotliCompress)(asset.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
const zip = (asset: Asset): Promise<Buffer> => (asset.gzip ??= promisify(gzip)(asset.plain));

function notBuilt(response: Response): void {
  response.status(503).type("text").send("The editor is not built yet. Run: npm run build\n");
}
