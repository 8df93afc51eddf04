import { once } from "node:events";
import { closeSync, fstatSync, lstatSync, mkdirSync, openSync, readSync, readdirSync } from "node:fs";
import { existsSync, renameSync, rmdirSync, unlinkSync, writeSync } from "node:fs";
import type { Stats } from "node:fs";
import type { AddressInfo, Server, Socket } from "node:net";
import { join, normalize } from "node:path";
import ssh2 from "ssh2";
import type { Connection, SFTPWrapper } from "ssh2";
import { fingerprintOf } from "./sftp.ts";

const { STATUS_CODE: status, flagsToString } = ssh2.utils.sftp;

/** For tests: gives the files of a folder to one user. */
export async function sftpServer(options: { root: string; user: string; password: string; hostKey: string }) {
  const { root, user, password, hostKey } = options;
  const key = ssh2.utils.parseKey(hostKey);
  if (key instanceof Error || Array.isArray(key)) throw new Error("not one key");
  const own = key.getPublicSSH();
  const open = new Set<Connection>();
  const server = new ssh2.Server({ hostKeys: [hostKey] }, (connection) => {
    open.add(connection);
    (connection as unknown as { readonly _sock: Socket })._sock.setNoDelay(true);
    connection
      .on("error", () => undefined)
      .on("authentication", (context) => {
        const byPassword = context.method === "password" && context.password === password;
        // The user's key is that of the server: one is enough.
        const byKey =
          context.method === "publickey" &&
          context.key.data.equals(own) &&
          (context.signature === undefined ||
            context.blob === undefined ||
            key.verify(context.blob, context.signature, context.hashAlgo));
        if (context.username === user && (byPassword || byKey)) context.accept();
        else context.reject(["password", "publickey"]);
      })
      .on("session", (accept) => accept().on("sftp", (take) => serve(take(), root)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint: fingerprintOf(own),
    server: (server as unknown as { readonly _srv: Server })._srv,
    async close() {
      for (const connection of open) connection.end();
      server.close();
      await once(server, "close");
    },
  };
}

function serve(sftp: SFTPWrapper, root: string): void {
  const at = placeIn(root);
  const handles = new Map<
    number,
    { readonly fd?: number; names?: readonly string[]; readonly path: string }
  >();
  let last = 0;
  const given = (
    id: number,
    handle: (typeof handles extends Map<number, infer H> ? H : never) | undefined,
  ) => {
    if (handle === undefined) return sftp.status(id, status.FAILURE);
    last += 1;
    handles.set(last, handle);
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32BE(last);
    return sftp.handle(id, buffer);
  };
  const of = (handle: Buffer) => handles.get(handle.readUInt32BE());
  const { done, ok } = answers(sftp);
  sftp
    .on("OPEN", (id, path, flags) =>
      done(id, () => given(id, { fd: openSync(at(path), flagsToString(flags) ?? "r"), path: at(path) })),
    )
    .on("READ", (id, handle, offset, length) =>
      done(id, () => {
        const buffer = Buffer.alloc(length);
        const size = readSync(of(handle)?.fd ?? -1, buffer, 0, length, offset);
        if (size === 0) sftp.status(id, status.EOF);
        else sftp.data(id, buffer.subarray(0, size));
      }),
    )
    .on("WRITE", (id, handle, offset, data) =>
      ok(id, () => writeSync(of(handle)?.fd ?? -1, data, 0, data.length, offset)),
    )
    .on("FSTAT", (id, handle) => done(id, () => sftp.attrs(id, attributes(fstatSync(of(handle)?.fd ?? -1)))))
    .on("FSETSTAT", (id) => sftp.status(id, status.OK))
    .on("CLOSE", (id, handle) =>
      ok(id, () => {
        const fd = of(handle)?.fd;
        if (fd !== undefined) closeSync(fd);
        handles.delete(handle.readUInt32BE());
      }),
    )
    .on("OPENDIR", (id, path) => done(id, () => given(id, { names: readdirSync(at(path)), path: at(path) })))
    .on("READDIR", (id, handle) =>
      done(id, () => {
        const { names = [], path = "" } = of(handle) ?? {};
        if (names.length === 0) return sftp.status(id, status.EOF);
        Object.assign(of(handle) ?? {}, { names: [] });
        const rows = names.map((filename) => {
          const attrs = attributes(lstatSync(join(path, filename)));
          return { filename, longname: filename, attrs: attrs as never };
        });
        return sftp.name(id, rows);
      }),
    );
  servePaths(sftp, root);
}

function placeIn(root: string) {
  return (path: string): string => join(root, normalize(`/${path}`));
}

const attributes = ({ mode, uid, gid, size, atimeMs, mtimeMs }: Stats) => {
  const [atime, mtime] = [Math.trunc(atimeMs / 1000), Math.trunc(mtimeMs / 1000)];
  return { mode, uid, gid, size, atime, mtime };
};

function answers(sftp: SFTPWrapper) {
  /** Does something and answers with what became of it. */
  const done = (id: number, work: () => void): void => {
    try {
      work();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      const known =
        code === "ENOENT" ? status.NO_SUCH_FILE : code === "EACCES" ? status.PERMISSION_DENIED : undefined;
      sftp.status(id, known ?? status.FAILURE, code);
    }
  };
  const ok = (id: number, work: () => void): void =>
    done(id, () => {
      work();
      sftp.status(id, status.OK);
    });
  return { done, ok };
}

/** What is asked by path alone. */
function servePaths(sftp: SFTPWrapper, root: string): void {
  const at = placeIn(root);
  const { done, ok } = answers(sftp);
  sftp
    .on("LSTAT", (id, path) => done(id, () => sftp.attrs(id, attributes(lstatSync(at(path))))))
    .on("STAT", (id, path) => done(id, () => sftp.attrs(id, attributes(lstatSync(at(path))))))
    .on("REMOVE", (id, path) => ok(id, () => unlinkSync(at(path))))
    .on("RMDIR", (id, path) => ok(id, () => rmdirSync(at(path))))
    .on("MKDIR", (id, path) => ok(id, () => mkdirSync(at(path))))
    .on("RENAME", (id, from, to) =>
      ok(id, () => {
        if (existsSync(at(to))) throw new Error("taken");
        renameSync(at(from), at(to));
      }),
    );
}
