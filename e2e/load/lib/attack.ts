/** One attack, in a thread of its own. */
import { connect } from "node:net";
import type { Socket } from "node:net";
import { workerData } from "node:worker_threads";
import type { AttackName } from "./attack-names.ts";

const { name, url, seconds } = workerData as { name: AttackName; url: string; seconds: number };
const MB = 1_000_000;
const end = Date.now() + seconds * 1000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function many(count: number, one: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => one(n)).join(",");
}

/** One after the other, as fast as they are answered. */
async function throwBodies(text: string): Promise<void> {
  const body = Buffer.from(text);
  const headers = { "content-type": "application/json" };
  while (Date.now() < end) await (await fetch(url, { method: "POST", headers, body })).text();
}

/** Half of them never end their headers, half never end their body; whoever is cut off comes again. */
async function drip(count: number): Promise<void> {
  const { hostname, port } = new URL(url);
  const head = "POST /webhook/load HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  const open = (n: number): Socket => {
    const socket = connect(Number(port), hostname).on("error", () => undefined);
    socket.write(n % 2 === 0 ? head : `${head}Content-Length: 100000\r\n\r\n{`);
    return socket;
  };
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n++) {
    sockets.push(open(n));
    if (n % 100 === 99) await pause(20);
  }
  while (Date.now() < end) {
    for (const [n, socket] of sockets.entries())
      if (socket.destroyed) sockets[n] = open(n);
      else socket.write("x");
    await pause(1000);
  }
  for (const socket of sockets) socket.destroy();
}

const attacks: Readonly<Record<AttackName, () => Promise<void>>> = {
  "16 MB of text": () => throwBodies(JSON.stringify({ note: "x".repeat(16 * MB) })),
  "16 MB of objects": () => throwBodies(`[${many(5 * MB, () => "{}")}]`),
  "16 MB of depth": () => throwBodies("[".repeat(16 * MB)),
  "1,000,000 keys": () => throwBodies(`{${many(MB, (n) => `"k${n}":1`)}}`),
  "keys that collide": () => throwBodies(`{${many(MB, (n) => `"${n * 65_536}":1`)}}`),
  "2,000 that drip": () => drip(2_000),
  "6,000 that drip": () => drip(6_000),
};

await attacks[name]();
