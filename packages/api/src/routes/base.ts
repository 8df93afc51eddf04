import { oc } from "@orpc/contract";
import { z } from "zod";
import type { Access, ResourceKind, RouteMeta, Verb } from "../access.ts";
import { apiErrors } from "../errors.ts";
import { id } from "../schemas/common.ts";

const base = oc.$meta<RouteMeta>({}).errors(apiErrors);
export const open = base.meta({ access: "public" });
export const signedIn = base.meta({ access: "signedIn" });
export const may = (verb: Verb, resource: ResourceKind) =>
  base.meta({ access: { verb, resource } satisfies Access });

export const done = z.object({ ok: z.literal(true) });
export const byId = z.object({ id });
export const revision = z.number().int().min(0);
