import { fatal, transient } from "../errors.ts";
import { openLine } from "../net/line.ts";
import type { Line, OpenServer, ServerAccess } from "../net/line.ts";
import { codes, refusal } from "./codes.ts";
import { mechanisms, NotProven } from "./sasl.ts";
import type { Mechanism } from "./sasl.ts";
import { Reader, Writer } from "./wire.ts";

/** What a person entered for the cluster. */
export interface KafkaAccess extends Omit<ServerAccess, "host" | "port"> {
  /** Addresses of some brokers, with commas between; they know the others. */
  readonly brokers: string;
  readonly login: "none" | Mechanism;
}

/** A kind of request, in a version that brokers from Kafka 2.1 on take, those of Kafka 4 too. */
export interface Api {
  readonly key: number;
  readonly version: number;
}

export interface Question<T> {
  write(body: Writer): unknown;
  read(answer: Reader): T;
  /** When no answer comes it is not known whether it was done. */
  readonly mayBeDone?: boolean;
}

export interface Broker {
  readonly host: string;
  readonly closed: boolean;
  /** Asks something; requests are answered in their order. Fails as `Line.ask` does. */
  ask<T>(api: Api, question: Question<T>): Promise<T>;
  /** For what is not answered. Resolves when it is handed to the network. */
  tell(api: Api, write: (body: Writer) => unknown): Promise<void>;
  onClose(then: () => void): void;
  close(): void;
}

const saslHandshake: Api = { key: 17, version: 1 };
const saslAuthenticate: Api = { key: 36, version: 0 };
/** Of requests that brokers answer before they know who asks; 18 asks which requests there are. */
const strangers: ReadonlySet<number> = new Set([18, saslHandshake.key, saslAuthenticate.key]);
/** Milliseconds that an answer may take; longer than a broker waits for others. */
const SILENCE_MS = 40_000;
const MOST_BYTES = 150_000_000;

type OpenBroker = Omit<OpenServer<ServerAccess>, "access"> & {
  readonly access: KafkaAccess;
  readonly at: { readonly host: string; readonly port: number };
  readonly silenceMs?: number;
};

/** Connects, protects the connection and signs in. Rejects with words for people. */
export async function openBroker({
  access,
  at,
  silenceMs = SILENCE_MS,
  ...call
}: OpenBroker): Promise<Broker> {
  const line = await openLine({ ...call, access: { ...access, ...at } }, { scheme: "kafka", silenceMs });
  const answers = new Answers(line);
  let number = 0;
  const framed = ({ key, version }: Api, write: (body: Writer) => unknown): Buffer => {
    number = (number + 1) % 0x7fffffff;
    const body = new Writer().int16(key).int16(version).int32(number).text("weft");
    write(body);
    return new Writer().int32(body.bytes.length).raw(body.bytes).bytes;
  };
  const broker: Broker = {
    host: line.host,
    get closed() {
      return line.socket.destroyed;
    },
    close: line.close,
    onClose: (then) => void line.socket.once("close", then),
    ask: (api, { write, read, mayBeDone = false }) =>
      line.ask(async () => {
        const request = framed(api, write);
        const answer = answers.to(number);
        line.socket.write(request);
        const given = await (mayBeDone ? answer : answer.catch(answers.told));
        if (!strangers.has(api.key)) answers.letIn = true;
        return read(given);
      }, mayBeDone),
    tell: (api, write) =>
      line.ask(
        () =>
          new Promise((done, failed) =>
            line.socket.write(framed(api, write), (error) => (error ? failed(error) : done())),
          ),
        true,
      ),
  };
  if (access.login !== "none") await signIn(broker, line, { ...access, login: access.login });
  return broker;
}

async function signIn(
  broker: Broker,
  line: Line,
  { login, user = "", password = "" }: KafkaAccess & { readonly login: Mechanism },
): Promise<void> {
  const { name, signIn: prove } = mechanisms[login];
  const { code, others } = await broker.ask(saslHandshake, {
    write: (body) => body.text(name),
    read: (answer) => ({ code: answer.int16(), others: answer.list(() => answer.text()) }),
  });
  if (code === codes.wrongMechanism) {
    line.close();
    throw fatal("kafka-way", { host: line.host, way: name, others: others.join(", ") || "–" });
  }
  if (code !== codes.none) throw refusal(line.host, code, name);
  try {
    await prove({ user, password }, async (message) => {
      const { failed, reason, bytes } = await broker.ask(saslAuthenticate, {
        write: (body) => body.block(message),
        read: (answer) => ({ failed: answer.int16(), reason: answer.text(), bytes: answer.block() }),
      });
      if (failed !== codes.none) throw line.turnedAway(reason || "wrong user or password", false);
      return bytes ?? Buffer.alloc(0);
    });
  } catch (error) {
    if (error instanceof NotProven) throw line.turnedAway(error.message, false);
    throw error;
  }
}

const closed = new Error("the connection was closed");
const notKafka = new Error("this is not the protocol of Kafka");

interface Waiting {
  readonly number: number;
  resolve(answer: Reader): void;
  reject(error: Error): void;
}

/** Takes apart what the broker says. */
class Answers {
  readonly #line: Line;
  /** It has answered what it does not answer everyone. */
  letIn = false;
  readonly #waiting: Waiting[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #failure: Error | undefined;

  constructor(line: Line) {
    this.#line = line;
    const { socket } = line;
    socket.on("data", (chunk: Buffer) => this.#take(chunk));
    socket.on("error", (error) => (this.#failure ??= error));
    socket.on("close", () => this.#end(this.#failure ?? closed));
  }

  to(number: number): Promise<Reader> {
    return new Promise((resolve, reject) => {
      if (this.#failure) reject(this.#failure);
      else this.#waiting.push({ number, resolve, reject });
    });
  }

  /** A connection that the broker ends before it let us in is not the one that it wants. */
  readonly told = (error: unknown): never => {
    if (this.letIn || !(error instanceof Error)) throw error;
    const { host } = this.#line;
    const code = "code" in error ? String(error.code) : "";
    // From TLS 1.3 on, a certificate is missed when both sides speak already.
    if (code.startsWith("ERR_SSL") && "reason" in error)
      throw fatal("server-certificate", { host, reason: String(error.reason) });
    if (error === closed || code === "ECONNRESET") throw transient("kafka-closed", { host });
    throw error;
  };

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (;;) {
      const size = this.#size();
      if (size === undefined || this.#length < size + 4) return;
      const [first] = this.#chunks;
      const whole = first?.length === this.#length ? first : Buffer.concat(this.#chunks);
      const rest = whole.subarray(size + 4);
      this.#chunks = rest.length > 0 ? [rest] : [];
      this.#length = rest.length;
      this.#hand(new Reader(whole.subarray(4, size + 4)));
    }
  }

  /** Of the answer that is coming. */
  #size(): number | undefined {
    if (this.#length < 4) return undefined;
    if ((this.#chunks[0]?.length ?? 0) < 4) this.#chunks = [Buffer.concat(this.#chunks)];
    const size = this.#chunks[0]?.readInt32BE(0) ?? 0;
    if (size >= 4 && size <= MOST_BYTES) return size;
    const tooMuch = size > MOST_BYTES && this.#waiting.length > 0 && this.letIn;
    this.#break(tooMuch ? fatal("server-too-much", { megabytes: MOST_BYTES / 1e6 }) : notKafka);
    return undefined;
  }

  #hand(answer: Reader): void {
    const [next] = this.#waiting;
    const number = answer.int32();
    // Some brokers also answer what was only told.
    if (next === undefined || number < next.number) return;
    this.#waiting.shift();
    if (number === next.number) return next.resolve(answer);
    next.reject(notKafka);
    this.#break(notKafka);
  }

  #break(error: Error): void {
    this.#chunks = [];
    this.#length = 0;
    this.#line.socket.destroy();
    this.#end(error);
  }

  #end(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
