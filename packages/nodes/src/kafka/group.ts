import { setTimeout as delay } from "node:timers/promises";
import { decodeAssignment, encodeAssignment, encodeSubscription, shared, topicsOf } from "./assign.ts";
import type { Place } from "./assign.ts";
import type { Api, Broker } from "./broker.ts";
import type { Cluster } from "./cluster.ts";
import { codes, mayPass, refusal } from "./codes.ts";
import type { Reader, Writer } from "./wire.ts";

const findCoordinator: Api = { key: 10, version: 1 };
const joinGroup: Api = { key: 11, version: 2 };
const heartbeat: Api = { key: 12, version: 1 };
const leaveGroup: Api = { key: 13, version: 1 };
const syncGroup: Api = { key: 14, version: 1 };
const offsetCommit: Api = { key: 8, version: 3 };
const offsetFetch: Api = { key: 9, version: 3 };

/** Milliseconds that all members have to come together. */
const GATHER_MS = 60_000;
const LEAVE_MS = 2_000;
const TRIES = 20;
const PAUSE_MS = 500;

/** The group is formed anew: whoever wants to stay joins it again. */
export class Regroup extends Error {}

const regrouping: ReadonlySet<number> = new Set([
  codes.oldGeneration,
  codes.unknownMember,
  codes.rebalancing,
]);

export interface Offset extends Place {
  readonly offset: bigint;
}

interface Joined {
  readonly code: number;
  readonly generation: number;
  readonly leader: string;
  readonly member: string;
  readonly members: readonly { readonly id: string; readonly topics: readonly string[] }[];
}

/** One member of a consumer group: which partitions it has, and how far it is with them. */
export class Group {
  readonly #cluster: Cluster;
  readonly #name: string;
  readonly #topics: readonly string[];
  readonly #sessionMs: number;
  #coordinator: Broker | undefined;
  #member = "";
  #generation = -1;

  constructor(
    cluster: Cluster,
    {
      name,
      topics,
      sessionMs,
    }: { readonly name: string; readonly topics: readonly string[]; readonly sessionMs: number },
  ) {
    this.#cluster = cluster;
    this.#name = name;
    this.#topics = topics;
    this.#sessionMs = sessionMs;
  }

  /** Comes together with the others; gives the partitions that are this member's from now on. */
  async join(signal: AbortSignal): Promise<readonly Place[]> {
    // The broker answers only when all members are there.
    const stop = (): void => this.#forgetCoordinator();
    signal.addEventListener("abort", stop, { once: true });
    try {
      return await this.#joined(signal);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  async #joined(signal: AbortSignal): Promise<readonly Place[]> {
    for (let left = TRIES; ; left -= 1) {
      const broker = await this.#found(signal);
      const joined = await this.#join(broker);
      if (joined.code === codes.none) {
        const places = await this.#sync(broker, joined);
        if (places !== undefined) return places;
      } else if (joined.code === codes.unknownMember) this.#member = "";
      else if (!mayPass(joined.code)) throw refusal(broker.host, joined.code, this.#name);
      else this.#forgetCoordinator();
      if (left === 0) throw refusal(broker.host, codes.rebalancing, this.#name);
      await delay(PAUSE_MS, undefined, { signal });
    }
  }

  /** Says that this member is there. Rejects with `Regroup` when the group is formed anew. */
  async beat(): Promise<void> {
    const code = await this.#asMember(
      heartbeat,
      () => {},
      (answer) => (answer.int32(), answer.int16()),
    );
    this.#check(code);
  }

  /** How far the group is; below zero where it has not begun. */
  async offsets(places: readonly Place[]): Promise<readonly Offset[]> {
    const byTopic = [...Map.groupBy(places, ({ topic }) => topic)];
    const write = (body: Writer): unknown =>
      body
        .text(this.#name)
        .list(byTopic, ([topic, some]) =>
          body.text(topic).list(some, ({ partition }) => body.int32(partition)),
        );
    const { offsets, code } = await this.#broker().ask(offsetFetch, {
      write,
      read(answer) {
        answer.int32();
        const topics = answer.list(() => {
          const topic = answer.text();
          return answer.list(() => {
            const [partition, offset] = [answer.int32(), answer.int64()];
            answer.text();
            return { topic, partition, offset, code: answer.int16() };
          });
        });
        return { offsets: topics.flat(), code: answer.int16() };
      },
    });
    this.#check(code || (offsets.find((one) => one.code !== codes.none)?.code ?? codes.none));
    return offsets;
  }

  /** Says how far this member is: the offsets of what comes next. Rejects with `Regroup` when the group is formed anew. */
  async commit(offsets: readonly Offset[]): Promise<void> {
    if (offsets.length === 0) return;
    const byTopic = [...Map.groupBy(offsets, ({ topic }) => topic)];
    const write = (body: Writer): unknown =>
      body
        .int64(-1n)
        .list(byTopic, ([topic, some]) =>
          body
            .text(topic)
            .list(some, ({ partition, offset }) => body.int32(partition).int64(offset).text("")),
        );
    const answers = await this.#asMember(offsetCommit, write, (answer) => {
      answer.int32();
      const topics = answer.list(() => {
        answer.text();
        return answer.list(() => (answer.int32(), answer.int16()));
      });
      return topics.flat();
    });
    this.#check(answers.find((code) => code !== codes.none) ?? codes.none);
  }

  /** Takes leave, so that the others need not wait. */
  async leave(): Promise<void> {
    if (this.#member === "" || this.#coordinator === undefined || this.#coordinator.closed) return;
    const left = this.#coordinator.ask(leaveGroup, {
      write: (body) => body.text(this.#name).text(this.#member),
      read: (answer) => (answer.int32(), answer.int16()),
    });
    // Whoever stops does not wait for a broker that has gone.
    await Promise.race([left, delay(LEAVE_MS)]).catch(() => {});
  }

  #broker(): Broker {
    if (this.#coordinator === undefined) throw new Regroup();
    return this.#coordinator;
  }

  /** What only a member may ask. */
  #asMember<T>(api: Api, write: (body: Writer) => unknown, read: (answer: Reader) => T): Promise<T> {
    return this.#broker().ask(api, {
      write: (body) => write(body.text(this.#name).int32(this.#generation).text(this.#member)),
      read,
    });
  }

  #check(code: number): void {
    if (code === codes.none) return;
    if (code === codes.unknownMember) this.#member = "";
    if (regrouping.has(code)) throw new Regroup();
    throw refusal(this.#broker().host, code, this.#name);
  }

  /** The broker that keeps the group, by a connection of its own: others are busy with waiting for messages. */
  async #found(signal: AbortSignal): Promise<Broker> {
    for (let left = TRIES; this.#coordinator === undefined || this.#coordinator.closed; left -= 1) {
      const any = await this.#cluster.any();
      const { code, ...address } = await any.ask(findCoordinator, {
        write: (body) => body.text(this.#name).int8(0),
        read(answer) {
          answer.int32();
          const found = answer.int16();
          answer.text();
          answer.int32();
          return { code: found, host: answer.text(), port: answer.int32() };
        },
      });
      if (code === codes.none) this.#coordinator = await this.#cluster.apart(address, GATHER_MS * 1.5);
      else if (!mayPass(code) || left === 0) throw refusal(any.host, code, this.#name);
      else await delay(PAUSE_MS, undefined, { signal });
    }
    return this.#coordinator;
  }

  #forgetCoordinator(): void {
    this.#coordinator?.close();
    this.#coordinator = undefined;
  }

  async #join(broker: Broker): Promise<Joined> {
    const joined = await broker.ask(joinGroup, {
      write: (body) =>
        body
          .text(this.#name)
          .int32(this.#sessionMs)
          .int32(GATHER_MS)
          .text(this.#member)
          .text("consumer")
          .list(["range"], (protocol) => body.text(protocol).block(encodeSubscription(this.#topics))),
      read(answer): Joined {
        answer.int32();
        const [code, generation] = [answer.int16(), answer.int32()];
        answer.text();
        const [leader, member] = [answer.text(), answer.text()];
        const members = answer.list(() => ({ id: answer.text(), topics: topicsOf(answer.block()) }));
        return { code, generation, leader, member, members };
      },
    });
    if (joined.code !== codes.none) return joined;
    this.#member = joined.member;
    this.#generation = joined.generation;
    return joined;
  }

  /** `undefined` when the group is formed anew meanwhile. */
  async #sync(broker: Broker, { leader, member, members }: Joined): Promise<readonly Place[] | undefined> {
    const wanted = [...new Set(members.flatMap(({ topics }) => topics))];
    const isLeader = leader === member;
    const counts = isLeader ? await this.#cluster.topics(wanted, false) : new Map();
    const plan = isLeader ? shared(members, counts) : [];
    const { code, places } = await this.#asMember(
      syncGroup,
      (body) => body.list(plan, (one) => body.text(one.id).block(encodeAssignment(one.places))),
      (answer) => (answer.int32(), { code: answer.int16(), places: decodeAssignment(answer.block()) }),
    );
    if (code === codes.unknownMember) this.#member = "";
    if (regrouping.has(code)) return undefined;
    if (code !== codes.none) throw refusal(broker.host, code, this.#name);
    return places;
  }
}
