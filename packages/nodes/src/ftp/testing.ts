import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo, Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileRef, Item } from "@weft/sdk";
import { memoryFiles, runNode, serverCertificate, serverKey } from "@weft/sdk/testing";
import { FtpSrv } from "ftp-srv";
import ssh2 from "ssh2";
import { onTestFinished } from "vitest";
import { ftpAccess, sftpAccess } from "./credentials.ts";
import { ftpFiles } from "./files.ts";
import { sftpServer } from "./testing-sftp.ts";

export const user = "anna";
export const password = "zażółć gęślą";

const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: quiet, debug: quiet, trace: quiet, child: () => log };

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "weft-ftp-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A real FTP server on a free port, whose root is a folder of the test. */
export async function ftpServer(root: string, security: "none" | "starttls" | "tls") {
  const server = new FtpSrv({
    url: `${security === "tls" ? "ftps" : "ftp"}://127.0.0.1:0`,
    pasv_url: "127.0.0.1",
    // Above what the system itself gives out as free ports.
    pasv_min: 61_000,
    tls: security === "none" ? false : { key: serverKey, cert: serverCertificate },
    log,
  });
  server.on("login", ({ username, password: given }, resolve, reject) => {
    if (username === user && given === password) resolve({ root });
    else reject(new Error("wrong"));
  });
  await server.listen();
  onTestFinished(() => server.close());
  const { server: listening } = server as unknown as { readonly server: Server };
  const { port } = listening.address() as AddressInfo;
  return { host: "127.0.0.1", port, user, password, security, connections: counted(listening) };
}

/** A real SSH server on a free port that gives the files of a folder. */
export async function sshServer(root: string) {
  const { private: privateKey } = ssh2.utils.generateKeyPairSync("ecdsa", { bits: 256 });
  const { port, close, fingerprint, server } = await sftpServer({
    root,
    user,
    password,
    hostKey: privateKey,
  });
  onTestFinished(close);
  const connections = counted(server);
  return { host: "127.0.0.1", port, user, password, fingerprint, privateKey, connections };
}

/** How many connections there have been, and how many of them are still open. Those for content have servers of their own. */
function counted(server: Server) {
  const count = { made: 0, open: 0 };
  server.on("connection", (socket: Socket) => {
    count.made += 1;
    count.open += 1;
    socket.once("close", () => (count.open -= 1));
  });
  return count;
}

/** Runs the node against a server. */
export function runner(type: "ftp" | "sftp", values: Readonly<Record<string, unknown>>) {
  const files = memoryFiles();
  const definition = type === "sftp" ? sftpAccess : ftpAccess;
  return {
    async run(
      params: Readonly<Record<string, unknown>>,
      items: readonly Item[] = [{ json: {} }],
      more = {},
      paramsAt: (item: Item) => Readonly<Record<string, unknown>> = () => ({}),
    ) {
      const credential = { definition, values: { ...values, ...more } };
      return (await runNode(ftpFiles, { params, paramsAt, items, files, credential })).outputs["main"] ?? [];
    },
    file: (content: string | Uint8Array): Promise<FileRef> =>
      files.write({
        name: "a",
        type: "",
        content: typeof content === "string" ? Buffer.from(content) : content,
      }),
    async bytes(item: Item | undefined): Promise<Buffer> {
      const file = item?.files?.["data"];
      return file ? Buffer.from(await new Response(await files.read(file)).arrayBuffer()) : Buffer.alloc(0);
    },
  };
}
