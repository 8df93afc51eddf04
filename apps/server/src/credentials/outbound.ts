import { DEFAULT_WORKSPACE } from "../config.ts";
import type { Outbound, OutboundOptions } from "../outbound/client.ts";
import type { Services } from "../services.ts";
import { readSettings } from "../settings/settings.ts";

/** The door to other systems for one piece of work outside executions, under the guard that nodes are under. */
export async function withOutbound<T>(
  { db, lease }: Pick<Services, "db" | "lease">,
  access: Pick<OutboundOptions, "credential" | "accessToken">,
  work: (outbound: Outbound) => Promise<T>,
): Promise<T> {
  const { createOutbound } = await import("../outbound/client.ts");
  const outbound = createOutbound({
    ...access,
    allowedHosts: () => readSettings(db, DEFAULT_WORKSPACE).allowedHosts,
    mayAct: () => lease.isHeld(),
  });
  try {
    return await work(outbound);
  } finally {
    await outbound.close();
  }
}
