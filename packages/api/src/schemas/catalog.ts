import type { CredentialManifest, NodeManifest } from "@weft/sdk";
import { z } from "zod";

export const nodeManifest = z
  .custom<NodeManifest>((value) => typeof value === "object" && value !== null)
  .meta({
    description: "A node type without its code",
  });
export const credentialManifest = z
  .custom<CredentialManifest>((value) => typeof value === "object" && value !== null)
  .meta({
    description: "A credential type without its code",
  });
export const catalog = z.object({ nodes: z.array(nodeManifest), credentials: z.array(credentialManifest) });

/** What becomes of finished executions: they are deleted, the oldest first, when one of these is passed. `null`: no limit. */
export const retention = z.object({
  days: z.number().int().min(1).max(36_500).nullable(),
  executions: z.number().int().min(1).max(1_000_000_000).nullable(),
  megabytes: z.number().int().min(1).max(1_000_000_000).nullable(),
});

export const settings = z.object({
  /** Hosts or CIDR ranges inside the network that nodes may call, e.g. `erp.local`, `10.0.5.0/24`, `127.0.0.1`. */
  allowedHosts: z.array(z.string().trim().min(1).max(253)).max(200),
  /** Names of environment variables of the server that expressions may read as `$env.NAME`. Their values stay there. */
  allowedEnv: z.array(z.string().trim().min(1).max(128)).max(200),
  /** IANA zone of flows that name none. */
  timezone: z.string().max(64),
  retention,
});

/** Limits that are left out stay as they are. */
export const settingsChange = settings.extend({ retention: retention.optional() });

/** What executions take, in bytes. */
export const storage = z.object({
  executions: z.number().int(),
  /** Events, and outputs that stand in files. */
  bytes: z.number().int(),
  /** The database file with its log. */
  database: z.number().int(),
});

export type Catalog = z.infer<typeof catalog>;
export type Settings = z.infer<typeof settings>;
