import type { IncomingMessage, ServerResponse } from "node:http";
import type { Router } from "@orpc/server";
import type { Contract } from "@weft/api";
import type { ApiContext } from "./api/context.ts";

type FlowRoutes = Contract["flows"];
type ExecutionRoutes = Contract["executions"];

export interface SideRoutes {
  readonly executions: { readonly [K in keyof ExecutionRoutes]: Router<ExecutionRoutes[K], ApiContext> };
  readonly flows: {
    readonly [K in "run" | "listen" | "stopListening" | "lastItems" | "live" | "point"]: Router<
      FlowRoutes[K],
      ApiContext
    >;
  };
  readonly storage: Router<Contract["instance"]["storage"], ApiContext>;
}

/** The half of the server that executes flows, as the other half sees it: what `executions/side.ts` makes. */
export interface ExecutionSide {
  /** The routes of the API that have to do with executions; their code is loaded with the first call. */
  routes(): Promise<SideRoutes>;
  /** Answers a request to a webhook; `false` when its address is not one, and the request is untouched. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Loads the routes of all published flows, goes on with what was unfinished, and starts the schedules. */
  start(): Promise<void>;
  /** Whether all webhook routes are loaded and nothing is being stopped. */
  isReady(): boolean;
  /** Somebody changed the settings of a workspace. */
  settingsChanged(): void;
  /** Takes no more work, lets executions finish or parks them, ends live streams, and makes the journal durable. */
  stop(): Promise<void>;
}
