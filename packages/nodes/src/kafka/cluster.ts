import { setTimeout as delay } from "node:timers/promises";
import { Transient } from "@weft/sdk";
import type { NodeError } from "@weft/sdk";
import { fatal } from "../errors.ts";
import type { OpenServer, ServerAccess } from "../net/line.ts";
import { splitNames } from "../paths.ts";
import { openBroker } from "./broker.ts";
import type { Api, Broker, KafkaAccess } from "./broker.ts";
import { codes, mayPass, refusal } from "./codes.ts";
import type { Reader, Writer } from "./wire.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Partition {
  readonly number: number;
  /** The broker that has it; below zero where it has none at the moment. */
  readonly leader: number;
}

export type OpenCluster = Omit<OpenServer<ServerAccess>, "access"> & { readonly access: KafkaAccess };

const PORT = 9092;
const apiVersions: Api = { key: 18, version: 0 };
const metadata = 3;
/** Who makes topics is asked from this version on, and what kind of cluster it is from the second. */
const ASKS_TO_MAKE = 4;
const KNOWS_CLUSTER = 2;
/** A topic that was just made has no leaders yet. */
const TRIES = 20;
const PAUSE_MS = 250;

/** Some brokers that know the others. Every address, also those that brokers tell, is reached through the guard. */
export class Cluster {
  readonly #call: OpenCluster;
  readonly #open = new Map<string, Promise<Broker>>();
  readonly #apart = new Set<Promise<Broker>>();
  #addresses: ReadonlyMap<number, Address> = new Map();
  #seed: Address | undefined;
  #version = 1;
  #id = "";

  constructor(call: OpenCluster) {
    this.#call = call;
  }

  /** What the cluster calls itself, where it says so. */
  get id(): string {
    return this.#id;
  }

  /** Connects to the first broker that answers. Rejects with words for people. */
  async connect(): Promise<void> {
    const addresses = addressesOf(this.#call.access.brokers);
    for (const [index, address] of addresses.entries()) {
      try {
        this.#seed = address;
        await this.#greet(await this.#broker(address));
        return;
      } catch (error) {
        if (!(error instanceof Transient) || index === addresses.length - 1) throw error;
      }
    }
  }

  /** The leaders of the topics' partitions. `make`: topics that are not there are made if the cluster does so. */
  async topics(names: readonly string[], make: boolean): Promise<ReadonlyMap<string, readonly Partition[]>> {
    for (let left = TRIES; ; left -= 1) {
      const { topics, host } = await this.#metadata(names, make);
      const missing = topics.find(({ code }) => code !== codes.none);
      const parts = topics.flatMap(({ partitions }) => partitions);
      const wait = missing
        ? mayPass(missing.code) || (make && missing.code === codes.unknownTopic)
        : parts.some(({ leader }) => leader < 0);
      if (missing && (!wait || left === 0)) throw refusal(host, missing.code, missing.name);
      if (!wait || left === 0) return new Map(topics.map(({ name, partitions }) => [name, partitions]));
      await delay(PAUSE_MS, undefined, { signal: this.#call.signal });
    }
  }

  /** Of all topics that this user may see, but for those that the cluster keeps for itself. */
  async names(): Promise<readonly string[]> {
    const { topics } = await this.#metadata("all", false);
    return topics.flatMap(({ code, name, internal }) => (code === codes.none && !internal ? [name] : []));
  }

  /** A connection to the broker of this number, the same for all who ask. */
  async leader(id: number): Promise<Broker> {
    const address = this.#addresses.get(id);
    if (address === undefined) throw this.#noLeader();
    return this.#broker(address);
  }

  /** A connection of the caller's own, as others would have to wait for what is asked there; closed with the others. */
  async apart(at: number | Address, silenceMs?: number): Promise<Broker> {
    const address = typeof at === "number" ? this.#addresses.get(at) : at;
    if (address === undefined) throw this.#noLeader();
    const opened = this.#opened(address, silenceMs);
    this.#apart.add(opened);
    const broker = await opened;
    broker.onClose(() => this.#apart.delete(opened));
    return broker;
  }

  /** The first broker that answered, for what any of them knows. */
  async any(): Promise<Broker> {
    if (this.#seed === undefined) await this.connect();
    return this.#broker(this.#seed as Address);
  }

  close(): void {
    for (const opened of [...this.#open.values(), ...this.#apart])
      opened.then(
        (broker) => broker.close(),
        () => {},
      );
  }

  #noLeader(): NodeError {
    return refusal(this.#seed?.host ?? "", codes.noLeader, "");
  }

  async #broker(address: Address): Promise<Broker> {
    const name = `${address.host}:${address.port}`;
    const known = await this.#open.get(name)?.catch(() => undefined);
    if (known && !known.closed) return known;
    const opened = this.#opened(address);
    this.#open.set(name, opened);
    return opened;
  }

  #opened(at: Address, silenceMs?: number): Promise<Broker> {
    const opened = openBroker({ ...this.#call, at, ...(silenceMs !== undefined && { silenceMs }) });
    // Whoever asked for it is told.
    opened.catch(() => {});
    return opened;
  }

  async #greet(broker: Broker): Promise<void> {
    const { code, versions } = await broker.ask(apiVersions, {
      write: () => {},
      read: (answer) => ({
        code: answer.int16(),
        versions: answer.list(() => ({ key: answer.int16(), least: answer.int16(), most: answer.int16() })),
      }),
    });
    if (code !== codes.none) throw refusal(broker.host, code, "");
    const most = versions.find(({ key }) => key === metadata)?.most ?? 1;
    this.#version = Math.max(1, Math.min(most, ASKS_TO_MAKE));
  }

  async #metadata(names: readonly string[] | "all", make: boolean) {
    const broker = await this.any();
    const version = this.#version;
    const { brokers, id, topics } = await broker.ask(
      { key: metadata, version },
      {
        write(body: Writer) {
          if (names === "all") body.int32(-1);
          else body.list(names, (name) => body.text(name));
          if (version >= ASKS_TO_MAKE) body.boolean(make);
        },
        read: (answer) => readMetadata(answer, version),
      },
    );
    this.#addresses = new Map(brokers.map(({ number, ...address }) => [number, address]));
    this.#id = id;
    return { topics, host: broker.host };
  }
}

function readMetadata(answer: Reader, version: number) {
  if (version >= 3) answer.int32();
  const brokers = answer.list(() => {
    const broker = { number: answer.int32(), host: answer.text(), port: answer.int32() };
    answer.text();
    return broker;
  });
  const id = version >= KNOWS_CLUSTER ? answer.text() : "";
  answer.int32();
  const topics = answer.list(() => {
    const topic = { code: answer.int16(), name: answer.text(), internal: answer.int8() !== 0 };
    const partitions = answer.list((): Partition => {
      const code = answer.int16();
      const partition = { number: answer.int32(), leader: answer.int32() };
      answer.list(() => answer.int32());
      answer.list(() => answer.int32());
      return code === codes.noLeader ? { ...partition, leader: -1 } : partition;
    });
    return { ...topic, partitions };
  });
  return { brokers, id, topics };
}

/** `host:port`, with commas between; an address of IPv6 stands in brackets. Throws `Fatal`. */
function addressesOf(brokers: string): readonly Address[] {
  const names = splitNames(brokers);
  if (names.length === 0) throw fatal("kafka-brokers", { address: "" });
  return names.map((name) => {
    const parts = /^(?:\[(?<ip>[0-9a-f:.]+)\]|(?<host>[^:/\s[\]]+))(?::(?<port>\d{1,5}))?$/i.exec(
      name,
    )?.groups;
    const port = Number(parts?.["port"] ?? PORT);
    const host = parts?.["ip"] ?? parts?.["host"];
    if (host === undefined || port < 1 || port > 65_535)
      throw fatal("kafka-brokers", { address: name.slice(0, 100) });
    return { host, port };
  });
}
