import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** The company's ERP as far as a flow can tell: real HTTP, and it remembers what it was sent. */
export interface Erp {
  readonly url: string;
  readonly received: readonly Received[];
  /** What it has taken, of what it was sent. */
  readonly filed: readonly Received[];
  /** From now on, what is sent to these paths is taken, refused, or never answered. */
  behave(how: "takes" | "refuses" | "hangs", path: string): void;
  stop(): Promise<void>;
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body, read as JSON. */
  readonly body: unknown;
}

/** Answers every order with the number under which it was filed, unless it is told otherwise. */
export async function startErp(): Promise<Erp> {
  const received: Received[] = [];
  const filed: Received[] = [];
  const ways = new Map<string, Parameters<Erp["behave"]>[0]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const one = { method, path, headers, body: jsonOf(Buffer.concat(chunks).toString()) };
      received.push(one);
      const way = ways.get(path) ?? "takes";
      if (way === "hangs") return;
      if (way === "refuses") {
        response.writeHead(422, { "content-type": "application/json" });
        response.end(JSON.stringify({ error: "Closed for stocktaking" }));
        return;
      }
      filed.push(one);
      response.writeHead(201, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ id: `ZS/2026/${String(received.length).padStart(4, "0")}`, state: "accepted" }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    filed,
    behave: (how, path) => void ways.set(path, how),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
