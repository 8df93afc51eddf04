import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

export interface ConnectionLimits {
  /** Connections that are open at once. */
  readonly connections: number;
  /** How long a body may take, in milliseconds … */
  readonly bodyMs: number;
  /** … and a second more for so many bytes of it. */
  readonly bytesPerSecond: number;
  /** How often slow ones are looked for, in milliseconds. */
  readonly everyMs: number;
}

/** One connection, and the last request on it. */
interface Connection {
  request: IncomingMessage | undefined;
  response: ServerResponse | undefined;
  /** The request whose body is awaited, since when, and how much had come in then. */
  slow: { readonly request: IncomingMessage; readonly since: number; readonly bytes: number } | undefined;
}

const LINGER_MS = 1_000;

/**
 * Keeps people who send slowly, by intention or not, from taking what others need: a body that comes in too slowly is
 * given up, and when all places are taken, those who have sent nothing whole for the longest make room.
 */
export function guardConnections(
  server: Server,
  event: "connection" | "secureConnection",
  limits: ConnectionLimits,
): void {
  /** The oldest first. */
  const open = new Map<Socket, Connection>();

  server.on(event, (socket: Socket) => {
    if (open.size >= limits.connections) {
      const place = oldestWaiting(open);
      if (place === undefined) return void socket.destroy();
      open.delete(place);
      place.destroy();
    }
    open.set(socket, { request: undefined, response: undefined, slow: undefined });
    socket.once("close", () => open.delete(socket));
  });
  // Before the listener that answers: this one only takes note.
  server.prependListener("request", (request, response) => {
    const connection = open.get(request.socket);
    if (connection === undefined) return;
    connection.request = request;
    connection.response = response;
  });
  const timer = setInterval(() => {
    for (const [socket, connection] of open) giveUpIfSlow(socket, connection, limits);
  }, limits.everyMs);
  server.once("close", () => clearInterval(timer.unref()));
  timer.unref();
}

/** Somebody who has sent nothing whole, else somebody who has been answered; never who waits for an answer. */
function oldestWaiting(open: ReadonlyMap<Socket, Connection>): Socket | undefined {
  let idle: Socket | undefined;
  for (const [socket, { request, response }] of open) {
    if (request?.complete !== true) return socket;
    if (response?.writableEnded === true) idle ??= socket;
  }
  return idle;
}

function giveUpIfSlow(socket: Socket, connection: Connection, limits: ConnectionLimits): void {
  const { request, response, slow } = connection;
  if (request === undefined || request.complete) return;
  const now = performance.now();
  if (slow?.request !== request) {
    connection.slow = { request, since: now, bytes: socket.bytesRead };
    return;
  }
  const earned = ((socket.bytesRead - slow.bytes) / limits.bytesPerSecond) * 1000;
  if (now - slow.since <= limits.bodyMs + earned) return;
  if (response !== undefined && !response.headersSent) {
    response.writeHead(408, { connection: "close", "content-type": "text/plain" });
    response.end("The body came in too slowly.\n");
  }
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
