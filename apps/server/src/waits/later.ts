import type { IncomingMessage, ServerResponse } from "node:http";
import type { WaitChange } from "@weft/sdk";
import type { ExecutionParts } from "../executions/parts.ts";
import { recoverExecutions } from "../executions/recover.ts";
import { createWakes } from "../executions/wakes.ts";
import type { Wakes } from "../executions/wakes.ts";
import { Outbox } from "../outbox/outbox.ts";
import { createResumeAddress } from "./address.ts";
import { changeWaits } from "./change.ts";
import { Timers } from "./timers.ts";

/** Everything that goes on with executions after their beginning: crashes, turns, times, calls, other flows. */
export interface Later {
  readonly wakes: Wakes;
  /** There may be new timers or errands. */
  changed(): void;
  changeWaits(change: WaitChange & { readonly flowId: string }): Promise<number>;
  /** Where an execution is called that waits. */
  resumeUrl(executionId: string): string;
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const RETRY_MS = 1_000;

export function createLater(parts: ExecutionParts & { readonly bodyLimit: number }): Later {
  const { db, clock, log, executions } = parts;
  const wakes = createWakes(parts);
  const outbox = new Outbox({ ...parts, wakes });
  const timers = new Timers({ db, clock, log, wakes, hasRoom: executions.hasRoom });
  const address = createResumeAddress({ ...parts, wakes });
  const begin = (id: string): void => {
    wakes.begin(id).catch((error: unknown) => {
      log.error({ err: error, executionId: id }, "an execution could not take its turn; it is tried again");
      setTimeout(() => begin(id), RETRY_MS).unref();
    });
  };
  executions.onTurn(begin);
  const unsubscribe = parts.flowChanges.subscribe(({ type, flowId }) => {
    if (type === "deleted") executions.giveUpTurnsOf(flowId);
  });

  return {
    wakes,
    changed() {
      timers.changed();
      outbox.changed();
    },
    changeWaits: (change) => changeWaits(change, { db, wakes }),
    resumeUrl: address.urlOf,
    handle: address.handle,
    async start() {
      await recoverExecutions({ ...parts, wakes });
      timers.start();
      outbox.start();
      for (const id of executions.turns.next()) begin(id);
    },
    async stop() {
      unsubscribe();
      await outbox.stop();
      await timers.stop();
    },
  };
}
