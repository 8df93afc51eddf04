import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ActionDefinition, ChoicesCall, Params } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import type { NodeTest } from "@weft/sdk/testing";
import { certificateFiles, freePort, localDoors, ownerOf } from "../net/testing.ts";
import { mysql } from "./credential.ts";
import { mysqlInsert, mysqlQuery } from "./nodes.ts";

export interface TestMysql {
  readonly values: {
    readonly host: string;
    readonly port: number;
    readonly database: string;
    readonly user: string;
    readonly password: string;
    readonly tls: string;
  };
  stop(): Promise<void>;
}

const folders = ["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

function program(...names: readonly string[]): string | undefined {
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** The MariaDB that is on the machine, on a free port and in a folder that goes away; `undefined` without one. */
export async function startMysql(): Promise<TestMysql | undefined> {
  const server = program("mariadbd");
  const install = program("mariadb-install-db");
  if (server === undefined || install === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "weft-mysql-"));
  const { cert, key } = certificateFiles(folder);
  const options = { ...ownerOf(folder), cwd: folder, env: { ...process.env, HOME: folder } };
  const common = ["--no-defaults", `--datadir=${join(folder, "data")}`, "--innodb-log-file-size=8M"];
  const initial = [...common, "--auth-root-authentication-method=normal", "--skip-test-db"];
  await promisify(execFile)(install, initial, options);
  const access = { database: "shop", user: "weft", password: "hunter2" };
  const first = join(folder, "first.sql");
  writeFileSync(
    first,
    `CREATE DATABASE shop CHARACTER SET utf8mb4;\nCREATE USER 'weft'@'%' IDENTIFIED BY 'hunter2';\nGRANT ALL ON *.* TO 'weft'@'%';\n`,
  );
  const port = await freePort();
  const settings = [
    `--port=${port}`,
    "--bind-address=127.0.0.1",
    "--skip-name-resolve",
    `--socket=${join(folder, "socket")}`,
    `--ssl-cert=${cert}`,
    `--ssl-key=${key}`,
    `--pid-file=${join(folder, "pid")}`,
    `--init-file=${first}`,
    "--innodb-buffer-pool-size=32M",
    "--innodb-flush-log-at-trx-commit=0",
    "--performance-schema=OFF",
  ];
  const running = spawn(server, [...common, ...settings], { ...options, stdio: "ignore" });
  const gone = new Promise<void>((resolve) => running.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    running.kill("SIGKILL");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  await answers(port);
  return { values: { host: "127.0.0.1", port, ...access, tls: "off" }, stop };
}

/** Until it greets: it does so only when it has begun to work. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await greets(port)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("MariaDB did not start");
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
  });
}

/** Runs nodes with access to the database; `run` gives the items' JSON. */
export function runners(database: () => TestMysql | undefined) {
  async function whole<P extends Params>(
    node: ActionDefinition & { readonly params: P },
    given: NodeTest<P> = {},
    values: object = {},
  ) {
    const credential = { definition: mysql, values: { ...database()?.values, ...values } };
    return runNode(node, { credential, ...given });
  }

  async function run<P extends Params>(
    node: ActionDefinition & { readonly params: P },
    given: NodeTest<P> = {},
    values: object = {},
  ) {
    const { outputs } = await whole(node, given, values);
    return (outputs["main"] ?? []).map(({ json }) => json);
  }

  function read(sql: string, list: readonly unknown[] = [], params: object = {}) {
    return run(mysqlQuery, { params: { sql, valuesFrom: "list", list, ...params } });
  }

  function write(sql: string, list: readonly unknown[] = [], params: object = {}) {
    return read(sql, list, { does: "write", together: "each", ...params });
  }

  /** What can be chosen while a flow is edited. */
  function choose({ load, ...call }: { load: string } & ChoicesCall) {
    const values = database()?.values;
    const ctx = {
      ...localDoors(values?.port ?? 0),
      credential: async () => ({ type: "mysql", values: { ...values } }),
    };
    return mysqlInsert.choices?.[load]?.({ ...call, ctx });
  }

  return { whole, run, read, write, choose };
}
