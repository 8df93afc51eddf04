import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { callerAddress } from "../app/caller.ts";
import { securityHeaders } from "../app/security-headers.ts";
import { isInternalCaller } from "../outbound/addresses.ts";
import type { Services } from "../services.ts";

type Needs = Pick<Services, "config" | "log" | "metrics" | "publicUrl"> & { readonly isReady: () => boolean };

interface Answer {
  readonly status: number;
  readonly body: string | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * `/healthz`: the process answers. `/readyz`: it takes work. `/metrics`: what Prometheus reads, which is the business of
 * nobody outside the network. They are asked every few seconds, so neither the app nor the log has to do with them.
 */
export function healthListener(needs: Needs): RequestListener {
  const { config, log, metrics, isReady } = needs;
  const rules = securityHeaders(needs);
  const callerOf = callerAddress(config.trustedProxies);

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const path = request.url?.split("?", 1)[0];
    if (path === "/healthz") return { status: 200, body: { status: "ok" } };
    if (path === "/readyz")
      return isReady()
        ? { status: 200, body: { status: "ready" } }
        : { status: 503, body: { status: "not ready" }, headers: { "retry-after": "1" } };
    if (!isInternalCaller(callerOf(request)))
      return { status: 403, body: "Metrics are shown inside the network only.\n" };
    return {
      status: 200,
      body: await metrics.metrics(),
      headers: { "content-type": metrics.contentType },
    };
  }

  return (request, response) => {
    rules(request, response, () => {
      answerTo(request).then(
        (answer) => send(response, answer),
        (error: unknown) => {
          log.error({ err: error }, "a request failed");
          send(response, { status: 500, body: "Something went wrong on our side.\n" });
        },
      );
    });
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const [type, text] =
    typeof body === "string" ? ["text/plain", body] : ["application/json", JSON.stringify(body)];
  response
    .writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", ...headers })
    .end(text);
}
