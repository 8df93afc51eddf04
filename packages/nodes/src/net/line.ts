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
  /** For a server that does not let us in; closes the line. */
  turnedAway(reason: string, later: boolean): NodeError;
  close(): void;
}

const CONNECT_MS = 15_000;

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
  return {
    host,
    socket,
    close,
    async ask(work, mayBeDone) {
      const timer = setTimeout(() => socket.destroy(new Error("no answer came")), silenceMs);
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
      } finally {
        clearTimeout(timer);
      }
    },
    turnedAway(reason, later) {
      close();
      return later ? transient("server-away", { host, reason }) : fatal("server-login", { host, reason });
    },
  };
}
