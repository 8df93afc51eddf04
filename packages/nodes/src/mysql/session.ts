import type { Socket } from "node:net";
import type { Reached } from "@weft/sdk";
import mysql2 from "mysql2";
import type { Connection, ConnectionOptions, ExecuteValues, FieldPacket } from "mysql2";
import type { Access } from "../sql/access.ts";
import { TooMuch } from "../sql/engine.ts";
import type { Answer, Limits, Session, Transaction } from "../sql/engine.ts";
import { quoted } from "../sql/statements.ts";
import type { Statement } from "../sql/statements.ts";
import { answersOf } from "./answers.ts";
import { dialect } from "./dialect.ts";

/** Milliseconds that the answer may be late before the connection is taken for dead. */
const SLACK_MS = 10_000;

/** One connection to MySQL or MariaDB. */
export class MysqlSession implements Session<unknown> {
  readonly #connection: Connection;
  readonly #socket: Socket;
  readonly #access: Access;
  #maria = false;
  #ended: (() => void) | undefined;
  /** Ends the statement that runs: `mysql2` forgets it when its connection is closed from here. */
  #cut: (() => void) | undefined;
  broken = false;

  private constructor(connection: Connection, socket: Socket, access: Access) {
    this.#connection = connection;
    this.#socket = socket;
    this.#access = access;
    const end = (): void => {
      this.broken = true;
      this.#ended?.();
    };
    connection.on("error", end);
    connection.on("end", end);
    socket.on("close", end);
    connection.on("connect", (handshake: { readonly serverVersion?: unknown }) => {
      this.#maria = /mariadb/i.test(String(handshake.serverVersion));
    });
  }

  static async open(access: Access, socket: Socket, timeoutMs: number): Promise<MysqlSession> {
    // Who the certificate must be for, where the host is an address: `mysql2` says only names, and Node would take “localhost”.
    Object.assign(socket, { _host: access.host.trim() });
    const connection = mysql2.createConnection(optionsOf(access, socket, timeoutMs));
    const session = new MysqlSession(connection, socket, access);
    try {
      await new Promise<void>((resolve, reject) =>
        connection.connect((error) => (error ? reject(error) : resolve())),
      );
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  async prepare(timeLimit: number, transaction: Transaction): Promise<void> {
    const limit = Math.max(1, Math.min(Math.round(timeLimit), 2 ** 31 - 1));
    // MySQL stops only reads by itself.
    const most = this.#maria ? `max_statement_time = ${limit / 1000}` : `max_execution_time = ${limit}`;
    const { database } = this.#access;
    const use = database === "" ? "" : `USE ${quoted(dialect, database)}; `;
    const begin = {
      all: "; START TRANSACTION",
      each: "",
      read: "; SET SESSION TRANSACTION READ ONLY",
    }[transaction];
    await this.plain(`SET NAMES utf8mb4; ${use}SET SESSION time_zone = '+00:00', SESSION ${most}${begin}`);
  }

  async plain(text: string): Promise<void> {
    await this.run({ text, values: [] }, { rows: 1000, characters: 1e6 }, 60_000);
  }

  /** With values it is prepared and they are bound by the database; several statements are possible without. */
  run({ text, values }: Statement, limits: Limits, timeLimit: number): Promise<readonly Answer<unknown>[]> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        done();
        reject(error);
        this.close();
      };
      this.#cut = () => fail(new Error("the connection was closed"));
      const { stream } = this.#connection as unknown as { readonly stream: Socket };
      let bytes = 0;
      const count = (chunk: Buffer): void => {
        bytes += chunk.length;
        if (bytes > limits.characters) fail(new TooMuch("too much"));
      };
      const timer = setTimeout(() => fail(new Error("no answer came")), timeLimit + SLACK_MS);
      const done = (): void => {
        this.#cut = undefined;
        clearTimeout(timer);
        stream.off("data", count);
      };
      stream.on("data", count);
      const told = (error: Error | null, result: unknown, fields: unknown): void => {
        done();
        if (error) return reject(error);
        const answers = answersOf(text, result, fields as FieldPacket[] | undefined);
        const rows = answers.reduce((sum, answer) => sum + answer.rows.length, 0);
        if (rows > limits.rows) reject(new TooMuch("too much"));
        else resolve(answers);
      };
      const options = { sql: text, rowsAsArray: true };
      if (values.length === 0) this.#connection.query(options, told);
      else this.#connection.execute({ ...options, values: values.map(bound) }, told);
    });
  }

  async cancel(reached: Reached): Promise<void> {
    const { threadId } = this.#connection;
    const socket = await reached.connect({ afterStop: true });
    const other = await MysqlSession.open(this.#access, socket, SLACK_MS);
    try {
      // Not only its statement: that may not have come there yet, and would begin when it does.
      await other.plain(`KILL ${threadId}`);
    } finally {
      other.close();
    }
  }

  /** Nothing that one flow has set, locked or left open is there for the next. */
  async reset(): Promise<boolean> {
    await new Promise<void>((resolve, reject) =>
      this.#connection.reset((error) => (error ? reject(error) : resolve())),
    );
    return !this.broken;
  }

  close(): void {
    this.broken = true;
    this.#connection.destroy();
    this.#socket.destroy();
    this.#cut?.();
  }

  onEnd(ended: () => void): void {
    this.#ended = ended;
  }
}

/** Whole numbers as such: as floating-point numbers, as which they would go, a `LIMIT` refuses them. */
function bound(value: unknown): ExecuteValues {
  if (typeof value === "number" && Number.isSafeInteger(value)) return mysql2.TypedParameter.BIGINT(value);
  return value as ExecuteValues;
}

/** Nothing is left to defaults that would be less strict, and the database may ask for no files. */
function optionsOf(access: Access, socket: Socket, connectTimeout: number): ConnectionOptions {
  const { host, port, database, user, password, tls, ca } = access;
  const checked = tls === "verify";
  return {
    host: host.trim(),
    port,
    user,
    database,
    password: password ?? "",
    ...(tls !== "off" && {
      ssl: { rejectUnauthorized: checked, verifyIdentity: checked, ...(ca && { ca }) },
    }),
    connectTimeout,
    stream: () => socket,
    charset: "utf8mb4",
    flags: ["-LOCAL_FILES"],
    multipleStatements: true,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    jsonStrings: true,
    disableEval: true,
    maxPreparedStatements: 50,
    connectAttributes: { program_name: "weft" },
  };
}
