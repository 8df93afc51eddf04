import type { Socket } from "node:net";
import { NodeError } from "@weft/sdk";
import type { NodeContext, Target } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";
import { secured } from "./secure.ts";

/** What a person entered for a server. */
export interface ServerAccess {
  readonly host: string;
  readonly port: number;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly tls: string;
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

export interface OpenServer<A extends ServerAccess> {
  readonly access: A;
  readonly reach: NodeContext["reach"];
  readonly shown: Omit<Target["shown"], "url">;
  readonly signal?: AbortSignal;
}

/** A connection to a server that stands and is protected; nothing was said yet. */
export interface Line {
  /** As a person entered it, for messages. */
  readonly host: string;
  readonly socket: Socket;
  /**
   * Something that the server has to answer before it was silent for too long. A failure closes the line and is told to people;
   * `mayBeDone`: it is not known then whether it was done, so that it must not be tried again.
   */
  ask<T>(work: () => Promise<T>, mayBeDone: boolean): Promise<T>;
  /** Something that the server says by itself, whenever that is. Fails as `ask` does. */
  hear<T>(work: () => Promise<T>): Promise<T>;
  /** From here on the server is asked from time to time whether it is there; one that says nothing has gone. */
  keepAlive(ping: () => Uint8Array): void;
  /** For a server that does not let us in; closes the line. */
  turnedAway(reason: string, later: boolean): NodeError;
  close(): void;
}

const CONNECT_MS = 15_000;
const PING_MS = 25_000;
const GONE_MS = 60_000;

/** Connects and protects the connection. Rejects with words for people. */
export async function openLine(
  { access, reach, shown, signal }: OpenServer<ServerAccess>,
  { scheme, path = "", silenceMs }: { scheme: string; path?: string; silenceMs: number },
): Promise<Line> {
  const { port } = access;
  const host = access.host.trim();
  const url = `${scheme}://${host}:${port}${path}`;
  const reached = await reach({ host, port, timeoutMs: CONNECT_MS, shown: { ...shown, url } });
  const socket = await secured(await reached.connect(), { ...access, host });
  const stop = (): void => void socket.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  const close = (): void => {
    signal?.removeEventListener("abort", stop);
    socket.destroy();
  };
  // What happens to a connection that nobody waits for any more is of no interest.
  socket.on("error", () => {});
  const told = async <T>(work: () => Promise<T>, mayBeDone: boolean): Promise<T> => {
    try {
      signal?.throwIfAborted();
      return await work();
    } catch (error) {
      close();
      signal?.throwIfAborted();
      if (error instanceof NodeError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw mayBeDone
        ? fatal("server-unknown-end", { host, reason })
        : transient("server-away", { host, reason });
    }
  };
  return {
    host,
    socket,
    close,
    async ask(work, mayBeDone) {
      const timer = setTimeout(() => socket.destroy(new Error("no answer came")), silenceMs);
      try {
        return await told(work, mayBeDone);
      } finally {
        clearTimeout(timer);
      }
    },
    hear: (work) => told(work, false),
    keepAlive: (ping) => keepAlive(socket, ping),
    turnedAway(reason, later) {
      close();
      return later ? transient("server-away", { host, reason }) : fatal("server-login", { host, reason });
    },
  };
}

function keepAlive(socket: Socket, ping: () => Uint8Array): void {
  const asking = setInterval(() => socket.write(ping()), PING_MS);
  const timer = setTimeout(() => {
    // What is not read yet was said all the same.
    if (socket.isPaused() || socket.readableLength > 0) timer.refresh();
    else socket.destroy(new Error("no answer came"));
  }, GONE_MS);
  socket.on("data", () => void timer.refresh());
  socket.once("close", () => {
    clearInterval(asking);
    clearTimeout(timer);
  });
}
