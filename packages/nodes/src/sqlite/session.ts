import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { DiskPlace } from "@weft/sdk";
import { TooMuch } from "../sql/engine.ts";
import type { Answer, Limits, Session, Transaction } from "../sql/engine.ts";
import type { Statement } from "../sql/statements.ts";
import { SqliteError, TimeOver } from "./failures.ts";
import type { Cell, Given, ItemTable, Question, Reply } from "./protocol.ts";

/** Beside this file in the sources, beside the bundle in `dist`. */
const program = new URL(
  import.meta.url.endsWith(".ts") ? "./worker.ts" : "./sqlite-worker.js",
  import.meta.url,
);
/** Milliseconds that opening and ending may take besides waiting for others. */
const SLACK_MS = 10_000;
/** Milliseconds to wait for somebody else who writes. */
const MOST_WAIT_MS = 5000;

/** A process that has one database open at a time. */
export class SqliteSession implements Omit<Session<Cell>, "cancel"> {
  readonly #process: ChildProcess;
  #place: DiskPlace | undefined;
  #ended: (() => void) | undefined;
  /** Ends the question that is asked. */
  #cut: ((error: Error) => void) | undefined;
  broken = false;

  constructor() {
    // Nothing of this process is in there to be found.
    this.#process = fork(program, {
      env: {},
      execArgv: ["--no-warnings", "--max-old-space-size=512"],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const gone = (): void => {
      this.broken = true;
      this.#cut?.(new Error("the process that had the database open ended"));
      this.#ended?.();
    };
    this.#process.on("error", gone).on("exit", gone);
    this.#process.unref();
    this.#process.channel?.unref();
  }

  /** The database of what follows. */
  use(place: DiskPlace): void {
    this.#place = place;
  }

  async prepare(timeLimit: number, transaction: Transaction): Promise<void> {
    const place = this.#place;
    if (place === undefined) throw new TypeError("No database is chosen");
    const waitMs = Math.round(Math.min(MOST_WAIT_MS, Math.max(1, timeLimit / 2)));
    await this.#ask({ ask: "open", place, transaction, waitMs }, waitMs + SLACK_MS);
  }

  async plain(text: string): Promise<void> {
    await this.#ask({ ask: "own", text }, MOST_WAIT_MS + SLACK_MS);
  }

  async run(
    { text, values }: Statement,
    limits: Limits,
    timeLimit: number,
  ): Promise<readonly Answer<Cell>[]> {
    const question = { ask: "run", text, values: values as readonly Cell[], limits } as const;
    return this.#ask(question, timeLimit, new TimeOver());
  }

  /** Reads tables that are made for this question alone. */
  async query(
    tables: readonly ItemTable[],
    text: string,
    { limits, timeLimit }: { readonly limits: Limits; readonly timeLimit: number },
  ): Promise<readonly Answer<Cell>[]> {
    return this.#ask({ ask: "query", tables, text, limits }, timeLimit, new TimeOver());
  }

  /** A process that does not answer in time is ended: nothing else stops a statement. */
  #ask(
    question: Question,
    timeLimit: number,
    late: Error = new Error("no answer came"),
  ): Promise<readonly Given[]> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.#cut = undefined;
        clearTimeout(timer);
        this.#process.off("message", heard);
        this.#process.channel?.unref();
      };
      const fail = (error: Error): void => {
        end();
        reject(error);
      };
      const heard = (reply: Reply): void => {
        end();
        if ("given" in reply) resolve(reply.given);
        else reject(reply.failed.kind === "too-much" ? new TooMuch() : new SqliteError(reply.failed));
      };
      const timer = setTimeout(() => {
        fail(late);
        this.close();
      }, timeLimit);
      this.#cut = fail;
      this.#process.channel?.ref();
      this.#process.on("message", heard);
      this.#process.send(question, (error) => error && fail(error));
    });
  }

  async reset(): Promise<boolean> {
    await this.#ask({ ask: "close" }, SLACK_MS);
    return !this.broken;
  }

  close(): void {
    this.broken = true;
    this.#process.kill("SIGKILL");
    this.#cut?.(new Error("the connection was closed"));
  }

  onEnd(ended: () => void): void {
    this.#ended = ended;
  }
}
