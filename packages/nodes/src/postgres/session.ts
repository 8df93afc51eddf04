import type { Socket } from "node:net";
import type { Reached } from "@weft/sdk";
import pg from "pg";
import type { Access } from "../sql/access.ts";
import { TooMuch } from "../sql/engine.ts";
import type { Answer, Limits, Session, Transaction } from "../sql/engine.ts";
import type { Statement } from "../sql/statements.ts";
import { typeIds } from "./decode.ts";

type Texts = Answer<string | null>;

const asTexts = { getTypeParser: () => (text: unknown) => text };

/** The answers come as texts, so that no digit is lost; these settings say how they are written. */
const settings =
  "SET client_min_messages = warning; SET datestyle = 'ISO, MDY'; SET timezone = 'UTC'; " +
  "SET intervalstyle = 'iso_8601'; SET bytea_output = 'hex'; SET extra_float_digits = 1";

/** Milliseconds that the answer may be late before the connection is taken for dead. */
const SLACK_MS = 10_000;

/** One connection to PostgreSQL. */
export class PostgresSession implements Session<string | null> {
  readonly #client: pg.Client;
  readonly #socket: Socket;
  #ended: (() => void) | undefined;
  broken = false;

  private constructor(client: pg.Client, socket: Socket) {
    this.#client = client;
    this.#socket = socket;
    const end = (): void => {
      this.broken = true;
      this.#ended?.();
    };
    client.on("error", end);
    client.on("end", end);
  }

  static async open(access: Access, socket: Socket, timeoutMs: number): Promise<PostgresSession> {
    const { host, port, database, user, password } = access;
    // What is left empty would be taken from the environment of the server: each is given, the password by a function.
    const client = new pg.Client({
      host,
      port,
      user,
      database,
      password: () => password ?? "",
      ssl: tlsOf(access),
      application_name: "weft",
      connectionTimeoutMillis: timeoutMs,
      keepAlive: true,
      stream: () => connected(socket),
    });
    const session = new PostgresSession(client, socket);
    try {
      await client.connect();
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  async prepare(timeLimit: number, transaction: Transaction): Promise<void> {
    const begin = { all: "; BEGIN", each: "", read: "; SET default_transaction_read_only = on" }[transaction];
    const limit = Math.max(1, Math.min(Math.round(timeLimit), 2 ** 31 - 1));
    await this.plain(`${settings}; SET statement_timeout = ${limit}${begin}`);
  }

  async plain(text: string): Promise<void> {
    await this.run({ text, values: [] }, { rows: 1000, characters: 1e6 }, 60_000);
  }

  /** Several statements in one text are possible where there are no values. */
  run({ text, values }: Statement, limits: Limits, timeLimit: number): Promise<readonly Texts[]> {
    return new Promise((resolve, reject) => {
      const answers = new Map<object, Texts>();
      let rows = 0;
      let characters = 0;
      // `pg` itself would wait without end where the network swallows the answer.
      const timer = setTimeout(() => this.#fail(reject, new Error("no answer came")), timeLimit + SLACK_MS);
      const config: pg.QueryConfig & pg.QueryArrayConfig = {
        text,
        ...(values.length > 0 && { values: [...values] }),
        rowMode: "array",
        types: asTexts,
      };
      const query = new pg.Query<(string | null)[]>(config);
      query.on("row", (row, result) => {
        rows += 1;
        for (const cell of row) characters += cell?.length ?? 0;
        if (rows > limits.rows || characters > limits.characters)
          return this.#fail(reject, new TooMuch("too much"));
        answerOf(answers, result as unknown as pg.QueryArrayResult).rows.push(row);
      });
      query.on("end", (ended: unknown) => {
        clearTimeout(timer);
        resolve([ended].flat().map((result) => answerOf(answers, result as pg.QueryArrayResult)));
      });
      query.on("error", (error) => {
        clearTimeout(timer);
        reject(error);
      });
      this.#client.query(query);
    });
  }

  #fail(reject: (error: Error) => void, error: Error): void {
    reject(error);
    this.close();
  }

  async cancel(reached: Reached): Promise<void> {
    const request = this.#cancelRequest();
    if (request) (await reached.connect({ afterStop: true })).on("error", () => {}).end(request);
  }

  /** What a request to stop this session's statement consists of (protocol 3, CancelRequest). */
  #cancelRequest(): Buffer | undefined {
    const { processID, secretKey } = this.#client as unknown as {
      readonly processID: unknown;
      readonly secretKey: unknown;
    };
    if (typeof processID !== "number" || typeof secretKey !== "number") return undefined;
    const request = Buffer.alloc(16);
    for (const [place, number] of [16, 80_877_102, processID, secretKey].entries())
      request.writeInt32BE(number, place * 4);
    return request;
  }

  /** Nothing that one flow has set, locked or left open is there for the next. */
  async reset(): Promise<boolean> {
    await this.plain("DISCARD ALL");
    return !this.broken;
  }

  close(): void {
    this.broken = true;
    this.#socket.destroy();
  }

  onEnd(ended: () => void): void {
    this.#ended = ended;
  }
}

function answerOf(answers: Map<object, Texts>, result: pg.QueryArrayResult): Texts {
  const known = answers.get(result);
  // The command and its count are known only at the end.
  const { rowCount } = result;
  const command: string | null = result.command;
  const fields = result.fields.map(({ name, dataTypeID }) => ({
    name,
    type: dataTypeID,
    binary: dataTypeID === typeIds.bytea,
  }));
  const answer = {
    command: command ?? "",
    count: rowCount ?? 0,
    fields: known?.fields ?? fields,
    rows: known?.rows ?? [],
  };
  answers.set(result, answer);
  return answer;
}

/** `pg` wants to connect by itself; this socket is connected already, to an address that was checked. */
function connected(socket: Socket): Socket {
  return Object.assign(socket, {
    connect() {
      queueMicrotask(() => socket.emit("connect"));
      return socket;
    },
  });
}

function tlsOf({ host, tls, ca }: Access): pg.ClientConfig["ssl"] {
  if (tls === "off") return false;
  // The host is what the certificate must be for; Node takes “localhost” where it is an address and none is said.
  const options = { host, rejectUnauthorized: tls === "verify", ...(ca && { ca }) };
  return options;
}
