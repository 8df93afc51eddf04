import type { IncomingHttpHeaders } from "node:http";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that carries a session cookie may change something: it must come from our own pages. Browsers send
 * `Origin` with every such request and `Sec-Fetch-Site` beside it; programs that send neither hold no one's cookie
 * without having been given it.
 * @param publicUrl the address under which this server is known, besides the host that the request names
 */
export function isOwnOrigin(
  request: { readonly method: string; readonly secure: boolean; readonly headers: IncomingHttpHeaders },
  publicUrl: string,
): boolean {
  if (safe.has(request.method)) return true;
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return false;
  if (origin === undefined) return true;
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined) return false;
  const known = new URL(publicUrl);
  if (url.host === known.host) return url.protocol === known.protocol;
  // Where we are reached over TLS, a page without it may be anybody's who stands in between.
  return url.host === host?.toLowerCase() && (url.protocol === "https:" || !request.secure);
}
