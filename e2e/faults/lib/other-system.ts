import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { hashOf } from "./random.ts";

/** A system that counts what is done to it. It outlives every crash of the server under test. */
export interface OtherSystem {
  readonly url: string;
  /** Of one event: how often each idempotency key was sent. */
  keysOf(id: string): ReadonlyMap<string, number>;
  /** Of one event: how often a write without a key took effect. */
  plainWritesOf(id: string): number;
  stop(): Promise<void>;
}

/** Lines that every event has here; one keyed write belongs to each. */
export const LINES = 3;

/** As often is a call back tried. */
const CALLS = 200;

/**
 * `/lines` gives lists, `/keyed` does each `Idempotency-Key` once, `/plain` does whatever it is told, and
 * `/notify` calls back. Some requests are refused
 * the first time, some take long: which ones, the seed says.
 */
export async function startOtherSystem(seed: number): Promise<OtherSystem> {
  const keys = new Map<string, Map<string, number>>();
  const plain = new Map<string, number>();
  const refused = new Set<string>();

  function act(path: string, id: string, key: string | undefined): unknown {
    if (path === "/lines") return Array.from({ length: LINES }, (_, line) => ({ id, line }));
    if (path === "/notify") return { id };
    if (path === "/plain") {
      plain.set(id, (plain.get(id) ?? 0) + 1);
      return { id };
    }
    const known = keys.get(id) ?? new Map<string, number>();
    keys.set(id, known);
    known.set(key ?? "none", (known.get(key ?? "none") ?? 0) + 1);
    return { id, key };
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? "/", "http://other");
    const id = url.searchParams.get("id") ?? "";
    const chance = hashOf(`${seed} ${url.pathname} ${id}`) % 100;
    const name = `${url.pathname} ${id}`;
    if (chance < 4 && !refused.has(name)) {
      refused.add(name);
      response.writeHead(503, chance === 0 ? { "retry-after": "2" } : {}).end();
      return;
    }
    const body = JSON.stringify(act(url.pathname, id, request.headers["idempotency-key"]?.toString()));
    const send = (): void => void response.writeHead(200, { "content-type": "application/json" }).end(body);
    setTimeout(send, chance > 90 ? 150 : chance % 20);
  }

  const callers = startCallers(seed);
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      answer(request, response);
      const url = new URL(request.url ?? "/", "http://other");
      if (url.pathname === "/notify") callers.call(url.searchParams.get("id") ?? "", body);
    });
    // Whoever asks may be killed meanwhile.
    request.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    keysOf: (id) => keys.get(id) ?? new Map(),
    plainWritesOf: (id) => plain.get(id) ?? 0,
    stop: () =>
      new Promise((resolve) => {
        callers.stop();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Call back once for each event, until they are heard. */
function startCallers(seed: number): { call(id: string, body: string): void; stop(): void } {
  const called = new Set<string>();
  const stop = new AbortController();
  const until = async (id: string, url: string): Promise<void> => {
    const pauseMs = 100 + (hashOf(`${seed} call ${id}`) % 400);
    for (let tries = 0; tries < CALLS; tries++) {
      await delay(pauseMs, undefined, { signal: stop.signal });
      const answer = await fetch(url, { method: "POST" }).catch(() => undefined);
      if (answer?.ok) return;
    }
  };
  return {
    call(id, body) {
      const url = /"url":"(http[^"]+)"/.exec(body)?.[1];
      if (url === undefined || called.has(id)) return;
      called.add(id);
      until(id, url).catch(() => undefined);
    },
    stop: () => stop.abort(),
  };
}
