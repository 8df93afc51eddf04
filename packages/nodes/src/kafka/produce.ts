import { setTimeout as delay } from "node:timers/promises";
import { NodeError, Transient } from "@weft/sdk";
import type { NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import type { Api, Broker, KafkaAccess } from "./broker.ts";
import { Cluster } from "./cluster.ts";
import type { Partition } from "./cluster.ts";
import { codes, mayPass, reasonOf, refusal } from "./codes.ts";
import type { Compression } from "./compression.ts";
import { addressed } from "./parcels.ts";
import type { Message, Parcel } from "./parcels.ts";
import { encodeBatch } from "./records.ts";
import type { Producer } from "./records.ts";
import type { Reader, Writer } from "./wire.ts";

export interface HowSent {
  /** Who has to have a message before it counts: all copies that are in service, the leader, or nobody. */
  readonly acks: "all" | "leader" | "none";
  /** The cluster sees to it that what has to be sent again is there once. */
  readonly once: boolean;
  readonly compression: Compression;
  /** Topics that are not there are made, if the cluster does so. */
  readonly make: boolean;
}

const initProducerId: Api = { key: 22, version: 0 };
const produce: Api = { key: 0, version: 7 };
const acknowledgements = { all: -1, leader: 1, none: 0 } as const;
/** Milliseconds that copies may take. */
const COPIES_MS = 30_000;
const TRIES = 6;
const FIRST_PAUSE_MS = 200;

/** Sends messages, those of a partition in their order. Resolves when the cluster has all of them. */
export async function sendAll(
  messages: readonly Message[],
  how: HowSent,
  { access, ctx }: { readonly access: KafkaAccess; readonly ctx: Pick<NodeContext, "reach" | "signal"> },
): Promise<void> {
  const { reach, signal } = ctx;
  const [first] = messages;
  const shown = {
    method: "PRODUCE",
    body: { topic: first?.topic, key: text(first?.key), value: text(first?.value) },
  };
  const cluster = new Cluster({ access, reach, shown, signal });
  try {
    await cluster.connect();
    const topics = [...new Set(messages.map(({ topic }) => topic))];
    const sender = new Sender(cluster, how, { topics, signal });
    await sender.start();
    for (const parcels of addressed(messages, await sender.lookUp())) await sender.send(parcels);
    await sender.end();
  } finally {
    cluster.close();
  }
}

function text(bytes: Buffer | null | undefined): string | undefined {
  return bytes?.toString("utf8");
}

interface Answered {
  readonly topic: string;
  readonly partition: number;
  readonly code: number;
}

type Topics = ReadonlyMap<string, readonly Partition[]>;

class Sender {
  readonly #cluster: Cluster;
  readonly #how: HowSent;
  readonly #topics: readonly string[];
  readonly #signal: AbortSignal;
  readonly #told = new Set<Broker>();
  /** Partitions where something may be that nobody has confirmed. */
  readonly #inDoubt = new Set<string>();
  /** Of the next message of a partition. */
  readonly #sequences = new Map<string, number>();
  #producer: Producer | undefined;
  #leaders: Topics = new Map();

  constructor(
    cluster: Cluster,
    how: HowSent,
    { topics, signal }: { readonly topics: readonly string[]; readonly signal: AbortSignal },
  ) {
    this.#cluster = cluster;
    this.#how = how;
    this.#topics = topics;
    this.#signal = signal;
  }

  async start(): Promise<void> {
    const { once, acks } = this.#how;
    if (!once || acks !== "all") return;
    for (let left = TRIES; ; left -= 1) {
      const broker = await this.#cluster.any();
      const { code, ...producer } = await broker.ask(initProducerId, {
        write: (body) => body.text(null).int32(COPIES_MS),
        read: (answer) => (
          answer.int32(),
          { code: answer.int16(), id: answer.int64(), epoch: answer.int16() }
        ),
      });
      if (code === codes.none) {
        this.#producer = producer;
        return;
      }
      if (!mayPass(code)) throw fatal("kafka-once", { host: broker.host, reason: reasonOf(code) });
      if (left === 0) throw refusal(broker.host, code, this.#topics.join(", "));
      await this.#pause(left);
    }
  }

  /** One parcel of each partition at most, as each has to be in before the next of its partition. */
  async send(parcels: readonly Parcel[]): Promise<void> {
    let rest = parcels;
    for (let left = TRIES; rest.length > 0; left -= 1) {
      if (left < TRIES) {
        await this.#pause(left);
        await this.lookUp();
      }
      rest = await this.#round(rest, left > 0);
    }
  }

  /** What nobody answers has arrived when something behind it is answered. */
  async end(): Promise<void> {
    for (const broker of this.#told)
      await broker.ask({ key: 18, version: 0 }, { write: () => {}, read: () => {}, mayBeDone: true });
  }

  /** Gives what has to be sent again. */
  async #round(parcels: readonly Parcel[], again: boolean): Promise<readonly Parcel[]> {
    const leaderOf = ({ topic, partition }: Parcel): number =>
      this.#leaders.get(topic)?.find(({ number }) => number === partition)?.leader ?? -1;
    const byLeader = Map.groupBy(parcels, leaderOf);
    const left = await Promise.allSettled(
      [...byLeader].map(([leader, some]) => this.#sendTo(leader, some, again)),
    );
    const failed = left.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
    return left.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  }

  async #sendTo(leader: number, parcels: readonly Parcel[], again: boolean): Promise<readonly Parcel[]> {
    let broker: Broker;
    try {
      broker = await this.#cluster.leader(leader);
    } catch (error) {
      if (again && error instanceof Transient) return parcels;
      throw this.#doubted(error);
    }
    try {
      const answers = await this.#handOver(broker, parcels);
      return parcels.filter((parcel) => this.#wantsAgain(parcel, { answers, broker, again }));
    } catch (error) {
      // A connection broke. Only what the cluster knows again may be sent again.
      const isUnknown = error instanceof NodeError && error.code === "server-unknown-end";
      if (isUnknown) for (const parcel of parcels) this.#inDoubt.add(keyOf(parcel));
      if (isUnknown && again && this.#producer) return parcels;
      throw this.#doubted(error);
    }
  }

  async #handOver(broker: Broker, parcels: readonly Parcel[]): Promise<readonly Answered[] | undefined> {
    const { acks, compression } = this.#how;
    const producer = this.#producer;
    const packed = await Promise.all(
      parcels.map(async (parcel) => {
        const { topic, partition, messages } = parcel;
        const sequence = producer ? (this.#sequences.get(keyOf(parcel)) ?? 0) : -1;
        const batch = await encodeBatch(messages, { compression, producer, sequence });
        return { topic, partition, batch };
      }),
    );
    const byTopic = [...Map.groupBy(packed, ({ topic }) => topic)];
    const write = (body: Writer): unknown =>
      body
        .text(null)
        .int16(acknowledgements[acks])
        .int32(COPIES_MS)
        .list(byTopic, ([topic, some]) =>
          body.text(topic).list(some, ({ partition, batch }) => body.int32(partition).block(batch)),
        );
    if (acks === "none") {
      this.#told.add(broker);
      await broker.tell(produce, write);
      return undefined;
    }
    return broker.ask(produce, { write, read: readAnswers, mayBeDone: true });
  }

  #wantsAgain(
    parcel: Parcel,
    {
      answers,
      broker: { host },
      again,
    }: {
      readonly answers: readonly Answered[] | undefined;
      readonly broker: Broker;
      readonly again: boolean;
    },
  ): boolean {
    const { topic, partition, messages } = parcel;
    const key = keyOf(parcel);
    const answer = answers?.find((one) => one.topic === topic && one.partition === partition);
    const code = answers === undefined ? codes.none : (answer?.code ?? codes.timedOut);
    if (code === codes.none || code === codes.sentBefore) {
      this.#sequences.set(key, (this.#sequences.get(key) ?? 0) + messages.length);
      this.#inDoubt.delete(key);
      return false;
    }
    // The leader has it then, and it is not known who else.
    const isThere = code === codes.timedOut || code === codes.tooFewReplicasAfter;
    if (isThere) this.#inDoubt.add(key);
    const soon = mayPass(code) || code === codes.unknownTopic;
    if (again && soon && (!isThere || this.#producer)) return true;
    throw this.#doubted(refusal(host, code, topic));
  }

  /** As long as something may be there, nobody must send it once more without looking. */
  #doubted(error: unknown): unknown {
    if (this.#inDoubt.size === 0 || !(error instanceof NodeError) || error.code === "server-unknown-end")
      return error;
    return fatal("server-unknown-end", {
      host: this.#topics.join(", "),
      reason: error.message.replace(/\.$/, ""),
    });
  }

  /** Who leads which partition now. */
  async lookUp(): Promise<Topics> {
    try {
      this.#leaders = await this.#cluster.topics(this.#topics, this.#how.make);
      return this.#leaders;
    } catch (error) {
      throw this.#doubted(error);
    }
  }

  async #pause(left: number): Promise<void> {
    await delay(FIRST_PAUSE_MS * 2 ** (TRIES - left - 1), undefined, { signal: this.#signal });
  }
}

function readAnswers(answer: Reader): readonly Answered[] {
  const topics = answer.list(() => {
    const topic = answer.text();
    return answer.list(() => {
      const [partition, code] = [answer.int32(), answer.int16()];
      // Offset, time and start of the log.
      answer.raw(24);
      return { topic, partition, code };
    });
  });
  return topics.flat();
}

function keyOf({ topic, partition }: Parcel): string {
  return `${partition} ${topic}`;
}
