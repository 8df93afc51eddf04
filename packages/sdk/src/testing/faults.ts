import { NodeError, RetryAfter } from "../errors.ts";
import type { ActionDefinition } from "../node.ts";
import type { Params } from "../params.ts";
import { runNode } from "./run-node.ts";
import type { NodeTest } from "./run-node.ts";
import { testServer } from "./server.ts";
import type { ServedAnswer } from "./server.ts";

/** What can go wrong at another system, and what the runtime must be told of it. */
interface Fault {
  readonly name: string;
  readonly answer: ServedAnswer;
  /** It may pass by itself. */
  readonly transient: boolean;
  /** Milliseconds that the system asks to wait. */
  readonly delayMs?: number;
}

const statuses = [401, 403, 404, 409, 422, 429, 500, 503];

function faultsOf(no: (status: number) => ServedAnswer, withGoodStatus: ServedAnswer | undefined): Fault[] {
  const refusals = statuses.map((status) => ({
    name: `status ${status}`,
    answer: { ...no(status), status },
    transient: status === 429 || status >= 500,
  }));
  const waits = {
    name: "status 429 with Retry-After",
    answer: { ...no(429), status: 429, headers: { "retry-after": "7" } },
    transient: true,
    delayMs: 7000,
  };
  const broken = {
    name: "broken JSON",
    answer: { headers: { "content-type": "application/json" }, body: '{"id": ' },
    transient: false,
  };
  const good = withGoodStatus && {
    name: "a no with status 200",
    answer: withGoodStatus,
    transient: false,
  };
  return [...refusals, waits, broken, ...(good ? [good] : [])];
}

/**
 * Lets another system fail in every way that systems do, and gives what the operation did wrong about it, one sentence for
 * each: a failure that is not told, or not in the system's words, or that is tried again where that helps nobody.
 * @param no the body with which this system says no
 * @param words what a person must read of it
 */
export async function faults<P extends Params>(
  definition: ActionDefinition & { readonly params: P },
  test: NodeTest<P> & {
    no(status: number): unknown;
    readonly words: string;
    /** For systems that say no with 200. */
    readonly noWithGoodStatus?: unknown;
  },
): Promise<readonly string[]> {
  const { no, words, noWithGoodStatus, ...call } = test;
  const good = noWithGoodStatus === undefined ? undefined : { body: noWithGoodStatus };
  const complaints = faultsOf((status) => ({ body: no(status) }), good).map(async (fault) => {
    await using server = await testServer(() => fault.answer);
    const outcome = await runNode(definition, { ...call, at: server.url }).then(
      () => "it ended well",
      (error: unknown) => judged(error, fault, words),
    );
    return outcome === undefined ? [] : [`${fault.name}: ${outcome}`];
  });
  return (await Promise.all(complaints)).flat();
}

function judged(error: unknown, fault: Fault, words: string): string | undefined {
  if (!(error instanceof NodeError)) return `it threw ${String(error)}`;
  if (error.transient !== fault.transient) return fault.transient ? "it is given up" : "it is tried again";
  if (fault.delayMs !== undefined)
    return error instanceof RetryAfter && error.delayMs === fault.delayMs
      ? undefined
      : "it does not wait as long as it was asked to";
  if (fault.name === "broken JSON") return undefined;
  return error.message.includes(words) ? undefined : `it says “${error.message}”`;
}
