import { setTimeout as delay } from "node:timers/promises";
import type { ListenContext } from "@weft/sdk";
import { InOrder } from "../net/in-order.ts";
import type { PayloadKind } from "../net/payload.ts";
import type { Place } from "./assign.ts";
import type { KafkaAccess } from "./broker.ts";
import { Cluster } from "./cluster.ts";
import type { Partition } from "./cluster.ts";
import { consume, edges } from "./consume.ts";
import { ends } from "./fetch.ts";
import type { Fetched, Position } from "./fetch.ts";
import { Group, Regroup } from "./group.ts";
import { itemOf } from "./item.ts";

export interface Wanted {
  readonly topics: readonly string[];
  readonly group: string;
  /** Where a group begins that has not been there yet. */
  readonly existing: boolean;
  readonly content: PayloadKind;
  readonly onlyMessage: boolean;
  /** Messages that are on their way into the flow at once. */
  readonly atOnce: number;
  /** Milliseconds after which the group does without a member that is silent. */
  readonly sessionMs: number;
  /** Topics that are not there are made, if the cluster does so. */
  readonly make: boolean;
}

const MOST_BEAT_MS = 3_000;
const BEATS_A_SESSION = 5;
/** How often it is looked whether topics have got more partitions. */
const LOOK_MS = 300_000;

/** Hands on the messages of topics until the signal is aborted. The group moves on when they are stored, so each comes at least once. */
export async function receive(wanted: Wanted, access: KafkaAccess, ctx: ListenContext): Promise<void> {
  const { reach, signal, trial } = ctx;
  const { topics, group } = wanted;
  const shown = { method: "CONSUME", body: { topics, group } };
  const cluster = new Cluster({ access, reach, shown });
  try {
    await cluster.connect();
    const receiver = new Receiver(cluster, wanted, ctx);
    await (trial ? receiver.watch() : receiver.work());
  } finally {
    cluster.close();
  }
  signal.throwIfAborted();
}

type Topics = ReadonlyMap<string, readonly Partition[]>;

class Receiver {
  readonly #cluster: Cluster;
  readonly #wanted: Wanted;
  readonly #ctx: ListenContext;
  readonly #group: Group;
  /** How many partitions topics had when the group was formed last. */
  readonly #counts = new Map<string, number>();

  constructor(cluster: Cluster, wanted: Wanted, ctx: ListenContext) {
    this.#cluster = cluster;
    this.#wanted = wanted;
    this.#ctx = ctx;
    const { group: name, topics, sessionMs } = wanted;
    this.#group = new Group(cluster, { name, topics, sessionMs });
  }

  /** What comes from now on, beside the group: it does not get to know of it. */
  async watch(): Promise<void> {
    const { signal } = this.#ctx;
    const topics = await this.#topics();
    const places = [...topics].flatMap(([topic, partitions]) =>
      partitions.map(({ number }) => ({ topic, partition: number })),
    );
    const positions = await edges(this.#cluster, places, { topics, end: ends.last });
    this.#ctx.connected();
    const take = async (fetched: readonly Fetched[]): Promise<void> => {
      for (const one of fetched)
        for (const record of one.records)
          await this.#ctx.accept(await itemOf(record, one, this.#wanted, this.#ctx));
    };
    await consume(this.#cluster, positions, { topics, signal, take });
  }

  async work(): Promise<void> {
    const { signal } = this.#ctx;
    try {
      while (!signal.aborted) await this.#round();
    } finally {
      await this.#group.leave();
    }
  }

  /** As long as the group stays as it is. */
  async #round(): Promise<void> {
    const { signal } = this.#ctx;
    const over = new AbortController();
    const stop = (): void => over.abort();
    signal.addEventListener("abort", stop, { once: true });
    try {
      const topics = await this.#topics();
      const places = await this.#group.join(signal);
      const beating = this.#beat(topics, over.signal).finally(stop);
      const taking = this.#takeAll(topics, places, over.signal).finally(stop);
      const ended = await Promise.allSettled([taking, beating]);
      const failure = ended.find((one) => one.status === "rejected" && !(one.reason instanceof Regroup));
      if (failure?.status === "rejected") throw failure.reason;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  #topics(): Promise<Topics> {
    const { topics, make } = this.#wanted;
    return this.#cluster.topics(topics, make);
  }

  /** Keeps the membership; ends when the group is formed anew, or should be. */
  async #beat(topics: Topics, signal: AbortSignal): Promise<void> {
    const { now } = this.#ctx;
    const beatMs = Math.min(MOST_BEAT_MS, this.#wanted.sessionMs / BEATS_A_SESSION);
    let lookAt = now() + LOOK_MS;
    while (!signal.aborted) {
      await delay(beatMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      await this.#group.beat();
      if (now() < lookAt) continue;
      lookAt = now() + LOOK_MS;
      const grown = await this.#topics();
      if ([...grown].some(([name, partitions]) => partitions.length !== topics.get(name)?.length)) return;
    }
  }

  async #takeAll(topics: Topics, places: readonly Place[], signal: AbortSignal): Promise<void> {
    const positions = await this.#positions(topics, places);
    this.#ctx.connected();
    // More members than partitions: it waits for the others.
    if (positions.length === 0) return waitFor(signal);
    await consume(this.#cluster, positions, { topics, signal, take: (fetched) => this.#take(fetched) });
  }

  /**
   * Where the group is. Where it begins, that is said to the cluster at once: what comes while nobody listens would be passed over
   * otherwise.
   */
  async #positions(topics: Topics, places: readonly Place[]): Promise<readonly Position[]> {
    if (places.length === 0) return [];
    const offsets = await this.#group.offsets(places);
    const known = offsets.filter(({ offset }) => offset >= 0n);
    const fresh = offsets.filter(({ offset }) => offset < 0n);
    const fromFirst = fresh.filter((one) => this.#wanted.existing || this.#isGrown(one, known));
    const fromLast = fresh.filter((one) => !fromFirst.includes(one));
    for (const [topic, partitions] of topics) this.#counts.set(topic, partitions.length);
    const begun = await Promise.all([
      edges(this.#cluster, fromFirst, { topics, end: ends.first }),
      edges(this.#cluster, fromLast, { topics, end: ends.last }),
    ]);
    await this.#group.commit(begun.flat());
    return [...known, ...begun.flat()];
  }

  /** Whether the topic has got this partition since the group began: everything in it is new then. */
  #isGrown({ topic, partition }: Place, known: readonly Place[]): boolean {
    return partition >= (this.#counts.get(topic) ?? Infinity) || known.some((one) => one.topic === topic);
  }

  /** What is stored is said to the cluster, also where another one could not be. */
  async #take(fetched: readonly Fetched[]): Promise<void> {
    const { atOnce } = this.#wanted;
    const done = new Map<Fetched, bigint>();
    const keys: string[] = [];
    const order = new InOrder(atOnce, () => {});
    try {
      for (const one of fetched) {
        for (const record of one.records) {
          const key = JSON.stringify([
            this.#cluster.id,
            this.#wanted.group,
            one.topic,
            one.partition,
            String(record.offset),
            record.timestamp,
          ]);
          const item = await itemOf(record, one, this.#wanted, this.#ctx);
          await order.add(this.#ctx.accept(item, { key }), () => {
            done.set(one, record.offset + 1n);
            keys.push(key);
          });
        }
        await order.add(Promise.resolve(), () => void done.set(one, one.next));
      }
      await order.settled();
    } finally {
      const offsets = [...done].map(([{ topic, partition }, offset]) => ({ topic, partition, offset }));
      await this.#group.commit(offsets);
      // Should that fail, they expire.
      this.#ctx.forget(...keys).catch(() => {});
    }
  }
}

function waitFor(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
}
