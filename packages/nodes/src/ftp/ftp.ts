import { PassThrough } from "node:stream";
import { TLSSocket, connect as connectTls } from "node:tls";
import { Client, FTPError } from "basic-ftp";
import type { FTPContext, FTPResponse, FileInfo } from "basic-ftp";
import { handshake, tlsOptions } from "../net/secure.ts";
import { silenceMs } from "./access.ts";
import type { OpenRemote } from "./access.ts";
import { ftpFailure, tellerOf } from "./failures.ts";
import type { Teller } from "./failures.ts";
import { joined } from "./remote.ts";
import type { Remote, RemoteEntry } from "./remote.ts";

/** An FTP server, over connections that were opened and checked for us: the library never connects by itself. */
export async function openFtp(call: OpenRemote): Promise<Remote> {
  const { access, reached, signal } = call;
  const { host, user, password, security } = access;
  const told = tellerOf(access);
  const client = new Client(silenceMs);
  const stop = (): void => client.close();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const socket = await reached.connect();
    const tls = tlsOptions(access);
    client.ftp.socket = security === "tls" ? await handshake(socket, access) : socket;
    if (security === "tls") client.ftp.tlsOptions = tls;
    await welcome(client);
    if (security === "starttls") await client.useTLS(tls);
    await client.login(user === "" ? undefined : user, user === "" ? undefined : password);
    client.prepareTransfer = passive(call);
    await client.useDefaultSettings();
  } catch (error) {
    client.close();
    signal.removeEventListener("abort", stop);
    signal.throwIfAborted();
    throw ftpFailure(error, { host, path: "", password });
  }
  return remoteOf(client, told, () => {
    signal.removeEventListener("abort", stop);
    client.close();
  });
}

function remoteOf(client: Client, told: Teller, close: () => void): Remote {
  return {
    list: (folder) =>
      told(folder, async () => (await client.list(folder)).flatMap((info) => entryOf(folder, info))),
    async *download(path) {
      const pass = new PassThrough();
      const done = told(path, () => client.downloadTo(pass, path));
      // It is awaited below; until then a failure must not stand unhandled.
      done.catch(() => undefined);
      yield* pass as AsyncIterable<Uint8Array>;
      await done;
    },
    upload: (path, content, { append }) =>
      told(path, async () => {
        await (append ? client.appendFrom(content, path) : client.uploadFrom(content, path));
      }),
    rename: (from, to) => told(from, async () => void (await client.rename(from, to))),
    removeFile: (path) => told(path, async () => void (await client.remove(path))),
    removeFolder: (path) => told(path, async () => void (await client.send(`RMD ${path}`))),
    makeFolder: (path) => told(path, async () => void (await client.send(`MKD ${path}`))),
    get closed() {
      return client.closed;
    },
    close,
  };
}

function entryOf(folder: string, info: FileInfo): readonly RemoteEntry[] {
  const { name, size, modifiedAt } = info;
  if (name === "" || name === "." || name === ".." || name.includes("/")) return [];
  const kind = info.isDirectory ? "folder" : info.isFile ? "file" : info.isSymbolicLink ? "link" : "other";
  return [{ path: joined(folder, name), name, kind, size, modified: modifiedAt?.getTime() }];
}

/** What a server says before anything is asked. */
function welcome(client: Client): Promise<unknown> {
  return client.ftp.handle(undefined, (answer, task) => {
    if (answer instanceof Error) task.reject(answer);
    else if (answer.code >= 200 && answer.code < 300) task.resolve(answer);
    else if (answer.code >= 300) task.reject(new FTPError(answer));
  });
}

/**
 * A connection for content, to the port that the server names and always to its own host: one that names another would have
 * us connect where it likes.
 */
function passive({ access, reach, shown }: OpenRemote): (ftp: FTPContext) => Promise<FTPResponse> {
  let extended = true;
  return async (ftp) => {
    const answer = await ask();
    const reached = await reach({ host: access.host, port: portIn(answer.message), shown });
    const socket = await reached.connect();
    if (ftp.socket instanceof TLSSocket) {
      const session = ftp.tlsSessionStore ?? ftp.socket.getSession();
      const secure = connectTls({ ...ftp.tlsOptions, socket, ...(session && { session }) });
      secure.on("session", (next) => (ftp.tlsSessionStore = next));
      ftp.dataSocket = secure;
    } else ftp.dataSocket = socket;
    return answer;

    async function ask(): Promise<FTPResponse> {
      if (!extended) return ftp.request("PASV");
      try {
        return await ftp.request("EPSV");
      } catch (error) {
        if (!(error instanceof FTPError)) throw error;
        extended = false;
        return ftp.request("PASV");
      }
    }
  };
}

/** In the answer to EPSV (RFC 2428) or PASV (RFC 959). */
function portIn(message: string): number {
  const extended = /[|!]{3}(\d{1,5})[|!]/u.exec(message)?.[1];
  if (extended !== undefined) return Number(extended);
  const [, high, low] = /(?:\d{1,3},){4}(\d{1,3}),(\d{1,3})/u.exec(message) ?? [];
  if (high === undefined || low === undefined) throw new Error(`the server names no port: ${message}`);
  return Number(high) * 256 + Number(low);
}
