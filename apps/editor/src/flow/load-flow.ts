import type { FlowDetail } from "@weft/api";
import { client } from "../api/client.ts";

let ahead: { readonly id: string; readonly detail: Promise<FlowDetail> } | undefined;

/** Asks for a flow before its page is there to ask. */
export function loadFlowAhead(id: string): void {
  const detail = client.flows.get({ id });
  // Whoever takes it is told of a failure.
  detail.catch(() => undefined);
  ahead = { id, detail };
}

/** The flow as the server has it. What was asked for ahead is taken once: later it would be out of date. */
export function loadFlow(id: string): Promise<FlowDetail> {
  const taken = ahead?.id === id ? ahead.detail : undefined;
  ahead = undefined;
  return taken ?? client.flows.get({ id });
}
