import { ORPCError } from "@orpc/client";
import type { FlowDetail } from "@weft/api";
import type { ApiClient } from "@weft/api/client";
import { toFile } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { SaveAnswer } from "./autosave.ts";

/** What editing a flow asks of the server. */
export interface FlowApi {
  load(id: string): Promise<FlowDetail>;
  save(flow: Flow, revision: number): Promise<SaveAnswer>;
  /** A new flow with this content. */
  create(flow: Flow, name: string): Promise<FlowDetail>;
  publish(id: string, revision: number, note: string): Promise<FlowDetail>;
  unpublish(id: string): Promise<FlowDetail>;
}

/** Tells this tab's saves from others' in the live events. */
export const editorSession = crypto.randomUUID();

export function flowApi(client: ApiClient): FlowApi {
  return {
    load: (id) => client.flows.get({ id }),
    save: async (flow, revision) => {
      try {
        const saved = await client.flows.save({
          id: flow.id,
          revision,
          flow: toFile(flow),
          session: editorSession,
        });
        return { kind: "saved", revision: saved.revision };
      } catch (error) {
        return saveAnswer(error);
      }
    },
    create: (flow, name) => client.flows.create({ name, flow: toFile(flow) }),
    publish: (id, revision, note) => client.flows.publish({ id, revision, note }),
    unpublish: (id) => client.flows.unpublish({ id }),
  };
}

/** A save that failed: what the person or the next attempt can do about it. */
export function saveAnswer(error: unknown): SaveAnswer {
  if (!(error instanceof ORPCError)) return { kind: "unreachable" };
  if (error.code === "CONFLICT") return { kind: "conflict" };
  if (error.status >= 500 || error.status === 429) return { kind: "unreachable" };
  return { kind: "refused", code: error.code };
}
