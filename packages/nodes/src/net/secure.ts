import { isIP } from "node:net";
import type { Socket } from "node:net";
import { connect } from "node:tls";
import type { ConnectionOptions, TLSSocket } from "node:tls";
import { fatal } from "../errors.ts";

/** Who the server has to prove to be. */
export interface Identity {
  readonly host: string;
  /** The authority that vouches for it, in PEM format; those of Node when empty. */
  readonly ca?: string | undefined;
  readonly anyCertificate: boolean;
  /** What this side shows of itself, where the server asks for it; texts in PEM. */
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

/** Also for libraries that begin TLS by themselves, where their protocol has said that it begins. */
export function tlsOptions({ host, ca, anyCertificate, cert, key }: Identity): ConnectionOptions {
  return {
    host,
    // A name is asked for by name; Node refuses an address there.
    ...(isIP(host) === 0 && { servername: host }),
    rejectUnauthorized: !anyCertificate,
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
  };
}

/** Begins TLS on a connection that stands. `done` is called once who is who has been proven; else it fails with `error`. */
export function beginTls(socket: Socket, identity: Identity, done: () => void): TLSSocket {
  return connect({ ...tlsOptions(identity), socket }, done);
}

const HANDSHAKE_MS = 15_000;

/** A connection that is protected. Rejects with the reason as Node has it. */
export function handshake(socket: Socket, identity: Identity): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secure = beginTls(socket, identity, () => {
      clearTimeout(timer);
      secure.off("error", failed);
      resolve(secure);
    });
    // A server without TLS may wait for more of what it does not understand.
    const timer = setTimeout(() => secure.destroy(new Error("no answer came")), HANDSHAKE_MS);
    const failed = (error: Error): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    secure.once("error", failed);
  });
}

export interface Security extends Omit<Identity, "anyCertificate"> {
  /** `verify`, `any` or `off`. */
  readonly tls: string;
}

/** The connection as the credential wants it. Rejects with `Fatal` where the certificate is not accepted. */
export async function secured(socket: Socket, { tls, ...identity }: Security): Promise<Socket> {
  if (tls === "off") return socket;
  try {
    return await handshake(socket, { ...identity, anyCertificate: tls !== "verify" });
  } catch (error) {
    throw fatal("server-certificate", { host: identity.host, reason: (error as Error).message });
  }
}
