import type { NodeError } from "@weft/sdk";
import { fatal, transient } from "../errors.ts";

/** What a broker answers with where it says no: https://kafka.apache.org/protocol#protocol_error_codes */
export const codes = {
  none: 0,
  offsetOutOfRange: 1,
  unknownTopic: 3,
  noLeader: 5,
  notLeader: 6,
  timedOut: 7,
  coordinatorLoading: 14,
  noCoordinator: 15,
  notCoordinator: 16,
  tooFewReplicas: 19,
  tooFewReplicasAfter: 20,
  oldGeneration: 22,
  unknownMember: 25,
  rebalancing: 27,
  wrongMechanism: 33,
  outOfOrder: 45,
  sentBefore: 46,
  unknownProducer: 59,
} as const;

interface Meaning {
  readonly reason: string;
  /** It may be otherwise in a moment. */
  readonly later?: true;
}

/** Later ones are known by their number. */
const meanings: Readonly<Record<number, Meaning>> = {
  2: { reason: "what was sent arrived damaged", later: true },
  3: { reason: "there is no such topic or partition" },
  5: { reason: "the partition has no leader now", later: true },
  6: { reason: "the partition has moved to another broker", later: true },
  7: { reason: "the brokers took too long", later: true },
  8: { reason: "the broker is not there", later: true },
  9: { reason: "a copy of the partition is not there", later: true },
  10: { reason: "a message is larger than the topic takes" },
  13: { reason: "the connection between brokers broke", later: true },
  14: { reason: "the coordinator is still loading", later: true },
  15: { reason: "the coordinator is not there", later: true },
  16: { reason: "the coordinator has moved to another broker", later: true },
  17: { reason: "this cannot be the name of a topic" },
  18: { reason: "what was sent is larger than a segment of the topic" },
  19: { reason: "too few copies of the partition are in service", later: true },
  20: { reason: "too few copies of the partition have it", later: true },
  22: { reason: "the group has been formed anew", later: true },
  23: { reason: "the others of the group share partitions out in another way; this one does it by range" },
  24: { reason: "this cannot be the name of a group" },
  25: { reason: "the group does not know this member any more", later: true },
  26: { reason: "the broker does not allow this session timeout" },
  27: { reason: "the group is being formed anew", later: true },
  28: { reason: "the offset and its note are too large" },
  29: { reason: "this user may not use the topic" },
  30: { reason: "this user may not use the group" },
  31: { reason: "this user may not do that in the cluster" },
  32: { reason: "the broker does not take the timestamp" },
  33: { reason: "the broker does not offer this way to sign in" },
  35: { reason: "the broker is too old, or too new, for what was asked" },
  41: { reason: "the broker is not the controller any more", later: true },
  42: { reason: "the broker does not take such a request" },
  43: { reason: "the topic keeps messages in a format that is too old for this" },
  44: { reason: "the rules of the cluster do not allow it" },
  45: { reason: "messages before it are missing" },
  47: { reason: "another producer has taken this one’s place" },
  56: { reason: "the disk of the broker fails", later: true },
  58: { reason: "the broker does not accept user and password" },
  59: { reason: "the broker does not know the producer any more" },
  60: { reason: "the partition is being moved", later: true },
  72: { reason: "the listener of the broker is not there", later: true },
  74: { reason: "the leader of the partition has changed", later: true },
  75: { reason: "the leader of the partition is not known yet", later: true },
  76: { reason: "the broker cannot pack messages in this way" },
  78: { reason: "the offset is not there yet", later: true },
  81: { reason: "the group is full" },
  87: { reason: "the broker does not take the message; a compacted topic wants keys" },
  89: { reason: "the broker is too busy for that", later: true },
};

function meaningOf(code: number): Meaning {
  return meanings[code] ?? { reason: `error ${code}` };
}

/** What may stand as a reason in an error, which every language has words for. */
export const reasons: readonly string[] = Object.values(meanings).map(({ reason }) => reason);

export function reasonOf(code: number): string {
  return meaningOf(code).reason;
}

export function mayPass(code: number): boolean {
  return meaningOf(code).later === true;
}

/** `what`: the topic or group that was asked for. */
export function refusal(host: string, code: number, what: string): NodeError {
  const { reason, later } = meaningOf(code);
  if (code === codes.unknownTopic) return fatal("kafka-topic", { topic: what });
  return later ? transient("server-away", { host, reason }) : fatal("kafka-refused", { host, what, reason });
}
