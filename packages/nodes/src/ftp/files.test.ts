import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Item } from "@weft/sdk";
import { authority } from "@weft/sdk/testing";
import { expect, onTestFinished, test } from "vitest";
import { ftpAccess, sftpAccess } from "./credentials.ts";
import { folder, ftpServer, runner, sshServer } from "./testing.ts";

const kinds = ["ftp", "ftp with TLS", "ftp with TLS at once", "sftp"] as const;

async function there(kind: (typeof kinds)[number]) {
  const root = folder();
  const security = kind === "ftp" ? "none" : kind === "ftp with TLS" ? "starttls" : "tls";
  const server = kind === "sftp" ? await sshServer(root) : await ftpServer(root, security);
  const { connections } = server;
  if (kind === "sftp") return { root, connections, ...runner("sftp", { ...server, privateKey: "" }) };
  return { root, connections, ...runner("ftp", { ...server, ca: authority }) };
}

test.each(kinds)("%s: uploads, lists, downloads, renames and deletes", async (kind) => {
  const { root, run, file, bytes } = await there(kind);
  const content = Buffer.alloc(300_000, "zażółć ");
  const data = await file(content);
  const path = "/in/żółć 1.txt";
  const [up] = await run({ operation: "upload", path, makeFolders: true }, [
    { json: { n: 1 }, files: { data } },
  ]);
  expect(up?.json).toEqual({ n: 1, path, name: "żółć 1.txt", kind: "file", size: 300_000 });
  expect(readFileSync(join(root, path)).equals(content)).toBe(true);
  await run({ operation: "upload", path: "/in/log", content: "text", text: "a" });
  await run({ operation: "upload", path: "/in/log", content: "text", text: "b", append: true });
  expect(readFileSync(join(root, "in/log"), "utf8")).toBe("ab");
  await run({ operation: "makeFolder", path: "/in/deep/er", makeFolders: true });
  const list = async (params: object) =>
    (await run({ operation: "list", keepFields: false, ...params })).map(({ json }) => [
      json["path"],
      json["kind"],
      json["size"],
    ]);
  const shown = await list({ path: "/in", deep: true });
  expect(shown.map(([at, what]) => [at, what])).toEqual([
    ["/in/deep", "folder"],
    ["/in/log", "file"],
    [path, "file"],
    ["/in/deep/er", "folder"],
  ]);
  expect(shown[2]?.[2]).toBe(300_000);
  const [down] = await run({ operation: "download", path });
  expect(down?.files?.["data"]).toMatchObject({ name: "żółć 1.txt", type: "text/plain", size: 300_000 });
  expect((await bytes(down)).equals(content)).toBe(true);
  await run({ operation: "rename", path: "/in/log", to: "/out/log", makeFolders: true });
  expect(readdirSync(join(root, "out"))).toEqual(["log"]);
  await run({ operation: "delete", path: "/out/log" });
  await run({ operation: "delete", path: "/in", folder: true });
  expect(readdirSync(root)).toEqual(["out"]);
});

test.each(["ftp", "ftp with TLS at once", "sftp"] as const)(
  "%s: fifty items go over one connection, which is closed behind them",
  async (kind) => {
    const { root, run, connections } = await there(kind);
    const items = Array.from({ length: 50 }, (_, n) => ({ json: { path: `/${n}` } }));
    const where = ({ json }: Item) => ({ path: String(json["path"]) });
    await run({ operation: "makeFolder" }, items, {}, where);
    expect(readdirSync(root)).toHaveLength(50);
    expect(connections.made).toBe(1);
    await expect.poll(() => connections.open).toBe(0);
    // What fails has a connection for itself, and what comes after it.
    for (const name of ["1.txt", "2.txt", "3.txt"]) writeFileSync(join(root, name), name);
    const paths = ["/1.txt", "/none", "/2.txt", "/3.txt"].map((path) => ({ json: { path } }));
    const down = await run({ whenMissing: "leaveOut", keepFields: false }, paths, {}, where);
    expect(down.map(({ json }) => json["name"])).toEqual(["1.txt", "2.txt", "3.txt"]);
    expect(connections.made).toBe(3);
    await expect(run({}, paths, {}, where)).rejects.toMatchObject({ code: "ftp-missing" });
    await expect.poll(() => connections.open).toBe(0);
  },
);

test.each(["ftp", "sftp"] as const)("%s: what is missing, too much or wrong is told", async (kind) => {
  const { root, run } = await there(kind);
  writeFileSync(join(root, "large"), Buffer.alloc(1_000_001));
  writeFileSync(join(root, "small"), "a");
  const fails = (params: object, code: string, more = {}) =>
    expect(run({ path: "none", ...params }, [{ json: {} }], more)).rejects.toMatchObject({ code });
  await fails({}, "ftp-missing");
  expect(await run({ path: "none", whenMissing: "leaveOut" })).toEqual([]);
  await fails({ path: "large", limit: 1 }, "ftp-too-large");
  await fails({ operation: "list", path: "/", most: 1 }, "ftp-too-many");
  await fails({ path: "a\r\nDELE small" }, "ftp-path");
  await fails({ path: " " }, "ftp-path");
  await fails({ operation: "upload" }, "file-none");
  await fails({}, "ftp-login", { password: "wrong" });
  expect(readdirSync(root).toSorted()).toEqual(["large", "small"]);
});

test("sftp: a server is trusted only by its key, and the first contact tells it", async () => {
  const root = folder();
  const server = await sshServer(root);
  const { run } = runner("sftp", server);
  const list = (more: object) => run({ operation: "list" }, [{ json: {} }], more);
  await expect(list({ fingerprint: "" })).rejects.toThrow(server.fingerprint);
  await expect(list({ fingerprint: "" })).rejects.toMatchObject({ code: "sftp-host-new" });
  await expect(list({ fingerprint: "SHA256:other" })).rejects.toMatchObject({ code: "sftp-host-other" });
  expect(await list({ fingerprint: `${server.fingerprint}=` })).toEqual([]);
  expect(await list({ password: "", privateKey: server.privateKey })).toEqual([]);
  await expect(list({ privateKey: "-----BEGIN nonsense" })).rejects.toMatchObject({ code: "ftp-key" });
});

test("sftp: a name that is taken stays, unless it is to be replaced; links are deleted, not followed", async () => {
  const { root, run } = await there("sftp");
  writeFileSync(join(root, "a"), "a");
  writeFileSync(join(root, "b"), "b");
  mkdirSync(join(root, "gone"));
  mkdirSync(join(root, "kept"));
  writeFileSync(join(root, "kept/c"), "c");
  symlinkSync("../kept", join(root, "gone/link"));
  await expect(run({ operation: "rename", path: "a", to: "b" })).rejects.toMatchObject({
    code: "ftp-refused",
  });
  await run({ operation: "rename", path: "a", to: "b", replace: true });
  expect(readFileSync(join(root, "b"), "utf8")).toBe("a");
  await run({ operation: "delete", path: "gone", folder: true });
  expect(readdirSync(root).toSorted()).toEqual(["b", "kept"]);
  expect(readdirSync(join(root, "kept"))).toEqual(["c"]);
});

test("ftp: a certificate must be trusted, and a server that breaks off may be asked again", async () => {
  const { run } = runner("ftp", await ftpServer(folder(), "starttls"));
  await expect(run({ operation: "list" })).rejects.toMatchObject({ code: "ftp-tls" });
  expect(await run({ operation: "list" }, [{ json: {} }], { anyCertificate: true })).toEqual([]);
  const rude = createServer((socket) => void socket.end()).listen(0, "127.0.0.1");
  onTestFinished(() => void rude.close());
  await new Promise((resolve) => rude.once("listening", resolve));
  const { port } = rude.address() as AddressInfo;
  await expect(run({ operation: "list" }, [{ json: {} }], { port })).rejects.toMatchObject({
    code: "ftp-broken-off",
    transient: true,
  });
});

test("the credentials can be tried out", async () => {
  const { connect } = await import("node:net");
  const reach = async ({ host, port }: { host: string; port: number }) => ({
    connect: async () => connect({ host, port }),
  });
  const ftp = {
    ...(await ftpServer(folder(), "none")),
    ca: undefined,
    anyCertificate: false,
    security: "none" as const,
  };
  await ftpAccess.test?.({ values: ftp, reach, http: () => Promise.reject(new Error("not needed")) });
  const ssh = { ...(await sshServer(folder())), privateKey: undefined, passphrase: undefined };
  await sftpAccess.test?.({ values: ssh, reach, http: () => Promise.reject(new Error("not needed")) });
  await expect(
    sftpAccess.test?.({
      values: { ...ssh, fingerprint: undefined },
      reach,
      http: () => Promise.reject(new Error("no")),
    }),
  ).rejects.toThrow(ssh.fingerprint);
});
