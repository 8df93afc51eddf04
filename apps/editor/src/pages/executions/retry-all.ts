import type { RetryManyResult } from "@weft/api";

export interface RetryProgress {
  readonly retried: number;
  readonly refusedCount: number;
  readonly refused: RetryManyResult["refused"];
  readonly remaining: number;
}

interface RetryAllCall {
  /** One request to the server. */
  readonly ask: (part: { ids?: string[]; cursor?: string }) => Promise<RetryManyResult>;
  /** These alone; without them all that the server finds. */
  readonly ids?: readonly string[];
  readonly tell: (progress: RetryProgress) => void;
  readonly stopped: () => boolean;
  readonly pause?: () => Promise<void>;
}

/** So many ids in one request, so that people see that it goes on. */
const PART = 100;
const REFUSALS_KEPT = 100;

/** Asks until there is nothing left, however many thousand there are. @throws what a request failed with */
export async function retryAll(call: RetryAllCall): Promise<void> {
  const { ask, tell, stopped, pause = oneSecond } = call;
  let progress: RetryProgress = {
    retried: 0,
    refusedCount: 0,
    refused: [],
    remaining: call.ids?.length ?? 0,
  };
  let ids = call.ids && [...call.ids];
  let cursor: string | undefined;
  do {
    const part = ids ? { ids: ids.slice(0, PART) } : { ...(cursor !== undefined && { cursor }) };
    const result = await ask(part);
    const rest = ids && [...(result.ids ?? []), ...ids.slice(PART)];
    progress = {
      retried: progress.retried + result.retried,
      refusedCount: progress.refusedCount + result.refusedCount,
      refused: [...progress.refused, ...result.refused].slice(0, REFUSALS_KEPT),
      remaining: rest ? rest.length : result.remaining,
    };
    tell(progress);
    ids = rest;
    cursor = result.next ?? cursor;
    const nothingDone = result.retried + result.refusedCount === 0;
    if (nothingDone && progress.remaining > 0) await pause();
  } while (progress.remaining > 0 && !stopped());
}

function oneSecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000));
}
