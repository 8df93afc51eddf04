import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import ssh2 from "ssh2";
import type { Client, FileEntryWithStats, SFTPWrapper } from "ssh2";
import { fatal } from "../errors.ts";
import type { Connection } from "../net/kept.ts";
import { silenceMs } from "./access.ts";
import type { Access, OpenRemote } from "./access.ts";
import { ftpFailure, tellerOf } from "./failures.ts";
import { joined } from "./remote.ts";
import type { Remote, RemoteEntry } from "./remote.ts";

/** An SFTP server, whose key must be the one that the credential names. */
export async function openSftp(call: OpenRemote): Promise<Remote> {
  const { access, reached, signal } = call;
  const { host, password } = access;
  const socket = await reached.connect();
  // Many small messages go to and fro; held back to be sent together, each would wait.
  socket.setNoDelay(true);
  const client = new ssh2.Client();
  const stop = (): void => void socket.destroy();
  signal.addEventListener("abort", stop, { once: true });
  let closed = false;
  client.once("close", () => (closed = true));
  const close = (): void => {
    closed = true;
    signal.removeEventListener("abort", stop);
    client.end();
    socket.destroySoon();
  };
  // What happens to a connection that nobody waits for any more is of no interest.
  client.on("error", () => {});
  try {
    const sftp = await signedIn(client, call, socket);
    return {
      ...remoteOf(sftp, client, access),
      get closed() {
        return closed;
      },
      close,
    };
  } catch (error) {
    close();
    signal.throwIfAborted();
    throw ftpFailure(error, { host, path: "", password });
  }
}

function signedIn(client: Client, { access }: OpenRemote, sock: NodeJS.ReadableStream): Promise<SFTPWrapper> {
  const { host, user, password, privateKey, passphrase } = access;
  let refusal: Error | undefined;
  return new Promise((resolve, reject) => {
    client
      .once("ready", () => client.sftp((error, sftp) => (error ? reject(error) : resolve(sftp))))
      .once("error", (error) => reject(refusal ?? error))
      .once("close", () => reject(refusal ?? new Error("the server closed the connection")))
      // Many servers ask for the password by this way alone.
      .on("keyboard-interactive", (_name, _text, _language, prompts, answer) =>
        answer(prompts.map(() => password)),
      );
    client.connect({
      sock: sock as NonNullable<Parameters<Client["connect"]>[0]["sock"]>,
      username: user,
      ...(password !== "" && { password, tryKeyboard: true }),
      ...(privateKey !== "" && { privateKey, ...(passphrase !== "" && { passphrase }) }),
      readyTimeout: silenceMs,
      keepaliveInterval: silenceMs / 4,
      hostVerifier: (key: Buffer) => {
        const fingerprint = fingerprintOf(key);
        if (fingerprint === normal(access.fingerprint)) return true;
        const code = access.fingerprint === "" ? "sftp-host-new" : "sftp-host-other";
        refusal = fatal(code, { host, fingerprint });
        return false;
      },
    });
  });
}

/** As OpenSSH shows it. */
export function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${createHash("sha256").update(key).digest("base64").replace(/=+$/u, "")}`;
}

function normal(fingerprint: string): string {
  return `SHA256:${fingerprint.replace(/^SHA256:/iu, "").replace(/=+$/u, "")}`;
}

type Done<T> = (error: Error | null | undefined, value?: T) => void;

function remoteOf(sftp: SFTPWrapper, client: Client, access: Access): Omit<Remote, keyof Connection> {
  const { host, password } = access;
  const told = tellerOf(access);
  /** Fails with the connection as well: a server that is gone answers nothing. */
  const asked = <T>(path: string, begin: (done: Done<T>) => void): Promise<T> =>
    told(path, () => {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      const gone = (): void => reject(new Error("the server closed the connection"));
      client.once("close", gone);
      begin((error, value) => (error ? reject(error) : resolve(value as T)));
      return promise.finally(() => client.off("close", gone));
    });
  const rename = (from: string, to: string): Promise<void> =>
    asked<void>(from, (done) => sftp.rename(from, to, done));
  const removeFile = (path: string): Promise<void> => asked<void>(path, (done) => sftp.unlink(path, done));
  return {
    async list(folder) {
      const place = folder === "" ? "." : folder;
      const list = await asked<FileEntryWithStats[]>(folder, (done) => sftp.readdir(place, done));
      return list.flatMap((one) => entryOf(folder, one));
    },
    async *download(path) {
      // A handle that cannot be given back because the connection is gone is of no interest.
      const stream = sftp.createReadStream(path).on("error", () => {});
      try {
        yield* stream as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw ftpFailure(error, { host, path, password });
      } finally {
        stream.destroy();
      }
    },
    upload: (path, content, { append }) =>
      told(path, () =>
        pipeline(
          content,
          sftp.createWriteStream(path, { flags: append ? "a" : "w" }).on("error", () => {}),
        ),
      ),
    async rename(from, to, { replace }) {
      try {
        await rename(from, to);
      } catch (error) {
        // Version 3 of the protocol refuses a name that is taken.
        if (!replace) throw error;
        await removeFile(to).catch(() => Promise.reject(error as Error));
        await rename(from, to);
      }
    },
    removeFile,
    removeFolder: (path) => asked<void>(path, (done) => sftp.rmdir(path, done)),
    makeFolder: (path) => asked<void>(path, (done) => sftp.mkdir(path, done)),
  };
}

function entryOf(folder: string, { filename: name, attrs }: FileEntryWithStats): readonly RemoteEntry[] {
  if (name === "" || name === "." || name === ".." || name.includes("/")) return [];
  const kind = attrs.isDirectory()
    ? "folder"
    : attrs.isFile()
      ? "file"
      : attrs.isSymbolicLink()
        ? "link"
        : "other";
  return [{ path: joined(folder, name), name, kind, size: attrs.size, modified: attrs.mtime * 1000 }];
}
