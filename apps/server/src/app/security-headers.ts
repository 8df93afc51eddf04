import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";
import type { Services } from "../services.ts";

/** The one place that sets what browsers may do with our pages and answers. Webhook answers have their own rules. */
export function securityHeaders({
  config,
  publicUrl,
}: Pick<Services, "config" | "publicUrl">): (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void {
  const tls = config.tls !== undefined || publicUrl().startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Parts of the editor write their styles into the page while it runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // Over plain HTTP on a name other than localhost browsers ignore these and say so in the console.
    crossOriginOpenerPolicy: tls,
    originAgentCluster: tls,
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "same-origin" },
  });
}
