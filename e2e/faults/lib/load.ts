import { testedFlows } from "./flows.ts";
import type { Sent, TestedFlow } from "./flows.ts";
import type { Random } from "./random.ts";

/** A disk that others keep busy may stall for long; an answer that is never given is a fault. */
const PATIENCE_MS = 60_000;
const CONNECTIONS = 12;

export interface Load {
  readonly url: string;
  readonly random: Random;
  /** Begins the id of every event, so that no two loads share one. */
  readonly prefix: string;
  readonly requests: number;
  readonly flows?: readonly TestedFlow[];
  /** Events that are sent again before new ones. */
  readonly again?: readonly Sent[];
  /** Milliseconds that a connection rests between two events, on average; next to none unless said. */
  readonly pauseMs?: number;
  /** Asked before each request. */
  goOn(): boolean;
}

/** Sends events over several connections, the next as soon as one is answered; gives all new ones that were sent. */
export async function sendLoad(load: Load): Promise<Sent[]> {
  const { flows = testedFlows, random, prefix, requests } = load;
  const deck = flows.flatMap((flow) => Array.from({ length: flow.share }, () => flow));
  const sent: Sent[] = [];
  const again = [...(load.again ?? [])];
  const work = async (): Promise<void> => {
    for (let old = again.pop(); old !== undefined && load.goOn(); old = again.pop())
      await sendOne(load.url, old);
    while (load.goOn() && sent.length < requests) {
      const one: Sent = {
        id: `${prefix}.${String(sent.length).padStart(5, "0")}`,
        flow: random.pick(deck),
        price: random.between(1, 1000),
        qty: random.between(1, 9),
      };
      sent.push(one);
      const twice = one.flow.once === true && random.next() < 0.3 ? [sendOne(load.url, { ...one })] : [];
      await Promise.all([sendOne(load.url, one), ...twice]);
      // Keeps the connections from marching in step: commits of one and of many both happen.
      if (random.next() < 0.3 || load.pauseMs) await pause(random.between(0, 2 * (load.pauseMs ?? 2)));
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return sent;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Notes the answer on the event; none when the server died first. */
export async function sendOne(url: string, sent: Sent): Promise<void> {
  const { id, price, qty, flow } = sent;
  const { padding = 0 } = flow;
  try {
    const response = await fetch(`${url}/webhook/${flow.name}?event=${id}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id, price, qty, ...(padding > 0 && { padding: "x".repeat(padding) }) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // A status that has come is an answer, even when its body is cut off.
    sent.status = response.status;
    const text = await response.text();
    sent.body = text === "" ? undefined : JSON.parse(text);
  } catch (error) {
    if ((error as Error).name === "TimeoutError") sent.body = `no answer within ${PATIENCE_MS} ms`;
  }
}
