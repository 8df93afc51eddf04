import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** The company's ERP as far as a flow can tell: real HTTP, and it remembers what it was sent. */
export interface Erp {
  readonly url: string;
  readonly received: readonly Received[];
  stop(): Promise<void>;
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body, read as JSON. */
  readonly body: unknown;
}

/** Answers every order with the number under which it was filed. */
export async function startErp(): Promise<Erp> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      received.push({ method, path, headers, body: jsonOf(Buffer.concat(chunks).toString()) });
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
