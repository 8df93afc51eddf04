import type { Place } from "./assign.ts";
import type { Cluster, Partition } from "./cluster.ts";
import { fetchFrom, offsetsOf } from "./fetch.ts";
import type { End, Fetched, Position } from "./fetch.ts";

type Topics = ReadonlyMap<string, readonly Partition[]>;

/** Partitions by the broker that leads them. */
function byLeader<P extends Place>(places: readonly P[], topics: Topics): ReadonlyMap<number, readonly P[]> {
  const leaderOf = ({ topic, partition }: Place): number =>
    topics.get(topic)?.find(({ number }) => number === partition)?.leader ?? -1;
  return Map.groupBy(places, leaderOf);
}

/** Where partitions begin or end now. */
export async function edges(
  cluster: Cluster,
  places: readonly Place[],
  { topics, end }: { readonly topics: Topics; readonly end: End },
): Promise<readonly Position[]> {
  const found = [...byLeader(places, topics)].map(async ([leader, some]) =>
    offsetsOf(await cluster.leader(leader), some, end),
  );
  return (await Promise.all(found)).flat();
}

interface Consuming {
  readonly topics: Topics;
  /** Ends it: what is being taken is still taken. */
  readonly signal: AbortSignal;
  /** Resolves when what was fetched is done with; the next is asked for then. */
  take(fetched: readonly Fetched[]): Promise<void>;
}

/** Takes what comes behind the positions, from all brokers beside each other, until the signal is aborted or one of them fails. */
export async function consume(
  cluster: Cluster,
  positions: readonly Position[],
  { topics, signal, take }: Consuming,
): Promise<void> {
  const failed = new AbortController();
  const over = AbortSignal.any([signal, failed.signal]);
  const loops = [...byLeader(positions, topics)].map(async ([leader, some]) => {
    try {
      await follow(cluster, { leader, positions: some, over, take });
    } catch (error) {
      failed.abort();
      throw error;
    }
  });
  const ended = await Promise.allSettled(loops);
  const failure = ended.find((one) => one.status === "rejected");
  if (failure) throw failure.reason;
}

interface Following extends Pick<Consuming, "take"> {
  readonly leader: number;
  readonly positions: readonly Position[];
  readonly over: AbortSignal;
}

async function follow(cluster: Cluster, { leader, positions, over, take }: Following): Promise<void> {
  const broker = await cluster.apart(leader);
  // It may be waiting for something to come.
  const stop = (): void => broker.close();
  let current = positions;
  while (!over.aborted) {
    over.addEventListener("abort", stop, { once: true });
    let fetched: readonly Fetched[];
    try {
      fetched = await fetchFrom(broker, current);
    } catch (error) {
      if (over.aborted) return;
      throw error;
    } finally {
      over.removeEventListener("abort", stop);
    }
    if (over.aborted) return;
    if (fetched.length > 0) await take(fetched);
    current = current.map((one) => ({ ...one, offset: nextOf(one, fetched) ?? one.offset }));
  }
}

function nextOf({ topic, partition }: Place, fetched: readonly Fetched[]): bigint | undefined {
  return fetched.find((one) => one.topic === topic && one.partition === partition)?.next;
}
