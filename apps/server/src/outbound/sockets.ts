import { connect } from "node:net";
import type { Socket } from "node:net";
import type { Reached, Target } from "@weft/sdk";
import { networkError, timedOut } from "./errors.ts";
import { admit, checkOf, guardOf, guardedLookup, unguarded } from "./guard.ts";
import type { Guard, Resolve } from "./guard.ts";

const CONNECT_TIMEOUT_MS = 10_000;

export interface SocketsOptions {
  allowedHosts(): readonly string[];
  readonly resolve?: Resolve | undefined;
}

type ReachCall = Omit<Target, "shown"> & { readonly signal: AbortSignal };

/** Plain connections to where the workspace may go: the name's addresses are checked, and the one that it really has. */
export function createSockets({ allowedHosts, resolve }: SocketsOptions) {
  const open = new Set<Socket>();

  async function opened(guard: Guard, call: ReachCall): Promise<Socket> {
    const { host, port, signal, timeoutMs = CONNECT_TIMEOUT_MS } = call;
    const named = guard.list.allowsHost({ host, port });
    const check = named ? () => undefined : checkOf(guard.list, { host, port });
    const lookup = named ? unguarded(guard.resolve) : guardedLookup(guard.resolve, check);
    const socket = connect({ host, port, lookup });
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    await connected(socket, { host, timeoutMs, signal });
    const wrong = socket.remoteAddress === undefined ? undefined : check(socket.remoteAddress);
    if (wrong === undefined) return socket;
    socket.destroy();
    throw wrong;
  }

  return {
    /** Rejects where the host may not be connected to. */
    async reach(call: ReachCall): Promise<Reached> {
      const guard = guardOf(allowedHosts(), resolve);
      await admit(guard, call);
      return {
        connect: ({ afterStop } = {}) =>
          opened(guard, afterStop ? { ...call, signal: new AbortController().signal } : call),
      };
    },
    close(): void {
      for (const socket of open) socket.destroy();
    },
  };
}

/** Resolves when the connection stands; a socket that does not get there is destroyed. */
function connected(
  socket: Socket,
  { host, timeoutMs, signal }: { host: string; timeoutMs: number; signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: unknown): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stopped);
      socket.off("error", failed);
      if (error === undefined) return resolve();
      socket.on("error", () => {}).destroy();
      reject(error);
    };
    const failed = (error: Error): void => settle(networkError(error, host));
    const stopped = (): void => settle(signal.reason);
    const timer = setTimeout(() => settle(timedOut(host, timeoutMs)), timeoutMs);
    socket.once("error", failed);
    socket.once("connect", () => settle());
    signal.addEventListener("abort", stopped);
    if (signal.aborted) stopped();
  });
}
