import type { ApiContext } from "../api/context.ts";
import { api, signedIn } from "../api/implement.ts";
import { can } from "../people/can.ts";
import type { LiveHub } from "./hub.ts";
import type { Presence } from "./presence.ts";

/** Following a flow, and what the others who do so see of it. `workspaceOf` refuses flows that are not there. */
export function liveRoutes(
  { hub, presence }: { readonly hub: LiveHub; readonly presence: Presence },
  workspaceOf: (context: ApiContext, flowId: string) => string,
) {
  return {
    live: api.flows.live.handler(({ input, context, signal }) => {
      const { id: flowId, session } = input;
      const workspaceId = workspaceOf(context, flowId);
      const mayWatch = (): boolean => {
        const actor = context.actorNow();
        return actor !== undefined && can(actor, "see", { kind: "flow", workspaceId });
      };
      if (session === undefined) return hub.watch(flowId, signal, mayWatch);
      const { userId: person, name } = signedIn(context);
      return presence.watch({ flowId, session, person, name }, signal, mayWatch);
    }),
    point: api.flows.point.handler(({ input, context }) => {
      const { id: flowId, session, nodes } = input;
      workspaceOf(context, flowId);
      presence.point({ flowId, session, person: signedIn(context).userId }, nodes);
      return { ok: true };
    }),
  };
}
