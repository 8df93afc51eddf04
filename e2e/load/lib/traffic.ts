import { Agent, request } from "node:http";
import { readFileSync } from "node:fs";
import { percentile } from "./measure.ts";

const order = JSON.stringify({ orderId: "A-1001", price: 25.5, qty: 6 });
const EVERY_MS = 20;

export interface Traffic {
  /** Milliseconds. */
  readonly times: readonly number[];
  /** By status; 0 is no answer at all. */
  readonly statuses: ReadonlyMap<number, number>;
}

/** Sends an order every 20 ms, whether or not the last one was answered, until `during` is over. */
export async function traffic(url: string, during: Promise<unknown>): Promise<Traffic> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const sent: Promise<void>[] = [];
  const ended = during.then(() => true);
  do {
    sent.push(
      sendOrder(url, agent).then(({ status, ms }) => {
        times.push(ms);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }),
    );
  } while (!(await Promise.race([ended, pause(EVERY_MS)])));
  await Promise.all(sent);
  agent.destroy();
  return { times, statuses };
}

function pause(ms: number): Promise<boolean> {
  return new Promise((resolve) => setTimeout(resolve, ms, false));
}

export function sendOrder(url: string, agent?: Agent): Promise<{ status: number; ms: number }> {
  const began = performance.now();
  const headers = { "content-type": "application/json", "content-length": order.length };
  return new Promise((resolve) => {
    const done = (status: number): void => resolve({ status, ms: performance.now() - began });
    const sending = request(url, { method: "POST", headers, ...(agent && { agent }) }, (response) => {
      response.resume().on("end", () => done(response.statusCode ?? 0));
    });
    sending.on("error", () => done(0)).end(order);
  });
}

/** As one row of a table. */
export function row({ times, statuses }: Traffic): Record<string, string | number> {
  const round = (ms: number): number => Math.round(ms * 10) / 10;
  return {
    sent: times.length,
    answers: statusText(statuses),
    "p50 ms": round(percentile(times, 50)),
    "p99 ms": round(percentile(times, 99)),
    "max ms": round(Math.max(...times)),
  };
}

export function statusText(statuses: ReadonlyMap<number, number>): string {
  return [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${count} × ${status === 0 ? "none" : status}`)
    .join(", ");
}

/** MB that a process holds. */
export function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kb) / 1024);
}
