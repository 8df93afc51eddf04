import { DEFAULT_WORKSPACE } from "../config.ts";
import type { Services } from "../services.ts";
import { readSettings } from "../settings/settings.ts";

const LIMIT_MS = 60_000;

/**
 * Fetches a document under the guard that nodes are under, without any access.
 * @throws {NodeError} with the reason
 */
export async function fetchDocument(
  { db, lease }: Pick<Services, "db" | "lease">,
  url: string,
): Promise<string> {
  const { createOutbound } = await import("../outbound/client.ts");
  const outbound = createOutbound({
    allowedHosts: () => readSettings(db, DEFAULT_WORKSPACE).allowedHosts,
    credential: async () => undefined,
    mayAct: () => lease.isHeld(),
  });
  const headers = { Accept: "application/json, application/yaml, text/yaml, */*;q=0.5" };
  try {
    const { body } = await outbound.http({
      request: { url, headers, response: "text", timeoutMs: LIMIT_MS },
      signal: AbortSignal.timeout(LIMIT_MS),
      credential: undefined,
      credentialTypes: [],
      flowId: "",
    });
    return typeof body === "string" ? body : "";
  } finally {
    await outbound.close();
  }
}
