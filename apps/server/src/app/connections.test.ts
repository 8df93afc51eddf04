import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import type { RequestListener } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { createHttpServer } from "./listen.ts";

const slowness = { bodyMs: 200, bytesPerSecond: 1_000_000, everyMs: 20 };

async function listening(maxConnections: number, listener: RequestListener): Promise<number> {
  const server = createHttpServer({ maxConnections }, listener, slowness);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

interface Caller {
  readonly socket: Socket;
  /** What came back so far. */
  readonly heard: () => string;
  readonly closed: () => boolean;
}

function call(port: number, text: string): Caller {
  let heard = "";
  const socket = connect(port, "127.0.0.1");
  socket.on("data", (chunk) => (heard += chunk.toString()));
  socket.on("error", () => undefined);
  socket.write(text);
  onTestFinished(() => void socket.destroy());
  return { socket, heard: () => heard, closed: () => socket.destroyed };
}

const post = (length: number) => `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;
const whole = `${post(2)}{}`;
const reading: RequestListener = (request, response) => {
  request.resume().on("end", () => response.end("thank you"));
};

test("a body that drips in is given up, with an answer; one that keeps up is not", async () => {
  const port = await listening(100, reading);
  const dripping = call(port, post(1_000));
  const drops = setInterval(() => dripping.socket.write("x"), 10);
  onTestFinished(() => clearInterval(drops));
  const size = 40_000_000;
  const steady = call(port, post(size));
  for (let sent = 0; sent < size; sent += 500_000) {
    steady.socket.write(Buffer.alloc(500_000));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await expect.poll(dripping.heard).toMatch(/^HTTP\/1.1 408 /);
  await expect.poll(dripping.closed, { timeout: 5_000 }).toBe(true);
  await expect.poll(steady.heard, { timeout: 5_000 }).toMatch(/^HTTP\/1.1 200 /);
});

test("when all places are taken, who has sent nothing whole makes room", async () => {
  const held: (() => void)[] = [];
  const port = await listening(20, (request, response) => {
    if (request.url === "/wait") held.push(() => response.end("at last"));
    else reading(request, response);
  });
  const waiting = call(port, "GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
  await expect.poll(() => held.length).toBe(1);
  const idle = Array.from({ length: 60 }, () => call(port, "POST / HTTP/1.1\r\nHo"));
  const bodies = Array.from({ length: 30 }, () => call(port, `${post(1_000)}x`));
  const good = Array.from({ length: 10 }, () => call(port, whole));
  for (const { heard } of good) await expect.poll(heard).toContain("thank you");
  await expect.poll(() => idle.every(({ closed }) => closed())).toBe(true);
  expect(bodies.filter(({ closed }) => !closed()).length).toBeLessThanOrEqual(20);
  held[0]?.();
  await expect.poll(waiting.heard).toContain("at last");
});

test("nobody who waits for an answer makes room", async () => {
  const held: (() => void)[] = [];
  const port = await listening(3, (_request, response) => void held.push(() => response.end("at last")));
  const waiting = Array.from({ length: 3 }, () => call(port, whole));
  await expect.poll(() => held.length).toBe(3);
  const late = call(port, whole);
  await expect.poll(late.closed).toBe(true);
  for (const answer of held) answer();
  for (const { heard } of waiting) await expect.poll(heard).toContain("at last");
});

test("a connection is kept for longer than proxies keep theirs", async () => {
  const port = await listening(10, reading);
  const { heard } = call(port, whole);
  await expect.poll(heard).toContain("thank you");
  expect(Number(/keep-alive: timeout=(\d+)/i.exec(heard())?.[1])).toBeGreaterThan(60);
});
