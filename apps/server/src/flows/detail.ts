import type { FlowDetail, FlowVersion } from "@weft/api";
import type { Actor } from "../people/actor.ts";
import { can } from "../people/can.ts";
import type { Services } from "../services.ts";
import { storedFlow } from "./document.ts";
import { triggerStates } from "../standing/store.ts";
import { problemsOf } from "./problems.ts";
import { findVersion, listVersions } from "./store.ts";
import type { FlowRow } from "./store.ts";
import { publishedPaths } from "./webhook-routes.ts";
import { webhookAddress } from "../webhooks/request.ts";

/** A flow as the editor opens it. */
export function flowDetail(
  services: Pick<Services, "db" | "catalog" | "publicUrl">,
  actor: Actor,
  row: FlowRow,
): FlowDetail {
  const { db, publicUrl } = services;
  const flow = storedFlow(row.draft);
  const running = row.publishedVersion === null ? undefined : findVersion(db, row.id, row.publishedVersion);
  const paths = Object.entries(publishedPaths(db, row.id));
  const may = (verb: "edit" | "run" | "publish"): boolean =>
    can(actor, verb, { kind: "flow", workspaceId: row.workspaceId });
  return {
    flow,
    revision: row.revision,
    problems: problemsOf(services, row.workspaceId, flow),
    published: running
      ? { version: running.version, at: running.at, by: running.by, note: running.note }
      : null,
    webhooks: Object.fromEntries(
      paths.map(([node, path]) => [node, publicUrl() + webhookAddress(path, { test: false })]),
    ),
    triggers: running ? triggerStates(db, row.id) : {},
    updatedAt: row.updatedAt,
    can: { edit: may("edit"), run: may("run"), publish: may("publish") },
  };
}

export function flowVersions({ db }: Pick<Services, "db">, row: FlowRow): FlowVersion[] {
  return listVersions(db, row.id).map((version) => ({
    ...version,
    published: version.version === row.publishedVersion,
  }));
}
