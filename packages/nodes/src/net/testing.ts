import { chownSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { NodeContext } from "@weft/sdk";
import { serverCertificate, serverKey } from "@weft/sdk/testing";

/** Servers do not run as root; `nobody` is there on every system. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Who a server runs as, which owns its folder. */
export function ownerOf(folder: string): Partial<typeof nobody> {
  if (process.getuid?.() !== 0) return {};
  chownSync(folder, nobody.uid, nobody.gid);
  return nobody;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** The certificate of a server, for `127.0.0.1` and `localhost`, in files that nobody else may read. */
export function certificateFiles(folder: string): { readonly cert: string; readonly key: string } {
  const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  writeFileSync(cert, serverCertificate);
  writeFileSync(key, serverKey, { mode: 0o600 });
  ownerOf(cert);
  ownerOf(key);
  return { cert, key };
}

/** What a credential is tried with: this port of the machine, whatever host it names. */
export function localDoors(
  port: number,
): { readonly http: () => Promise<never> } & Pick<NodeContext, "reach" | "disk" | "signal"> {
  return {
    http: () => Promise.reject(new Error("no HTTP")),
    disk: () => Promise.reject(new Error("no disk")),
    signal: new AbortController().signal,
    reach: async () => ({
      connect: () =>
        new Promise((done, fail) => {
          const socket = connect(port, "127.0.0.1", () => done(socket)).once("error", fail);
        }),
    }),
  };
}
