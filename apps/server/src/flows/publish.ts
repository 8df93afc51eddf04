import { hasErrors, problem } from "@weft/flow";
import type { Flow, FlowNode, Problem } from "@weft/flow";
import { fault } from "../api/fault.ts";
import { transact } from "../db/open.ts";
import type { Services } from "../services.ts";
import { webhookTargets } from "../webhooks/targets.ts";
import { firstOf, storedFlow } from "./document.ts";
import { problemsOf } from "./problems.ts";
import { findFlow, insertVersion, listVersions, nameOf, updateFlow } from "./store.ts";
import type { FlowRow } from "./store.ts";
import { claimRoutes, clashesOf, ownClash } from "./webhook-routes.ts";
import type { FlowWebhook } from "./webhook-routes.ts";

type Needs = Pick<Services, "db" | "catalog" | "clock" | "flowChanges">;

export interface Publication {
  readonly workspaceId: string;
  readonly id: string;
  /** The revision that the person looked at. */
  readonly revision: number;
  readonly note: string;
  /** Id of the user; `null` on the command line. */
  readonly by: string | null;
}

/**
 * Makes the draft the running version.
 * @throws faults: NOT_FOUND, CONFLICT when the draft was changed meanwhile, INVALID_FLOW with what is to be mended
 */
export async function publishFlow(services: Needs, publication: Publication): Promise<void> {
  const { db, catalog, clock, flowChanges } = services;
  const { workspaceId, id, note, by } = publication;
  const row = assertRevision(db, findFlow(db, workspaceId, id), publication.revision);
  const flow = storedFlow(row.draft);
  const problems = problemsOf(services, workspaceId, flow);
  if (hasErrors(problems)) throw invalid(problems);
  const webhooks = await webhooksOf(flow, workspaceId, catalog);

  const version = transact(db, (tx) => {
    // Nothing was locked while the nodes were asked for their addresses.
    const current = assertRevision(tx, findFlow(tx, workspaceId, id), publication.revision);
    const clashes = clashesOf(tx, id, webhooks).map((clash) =>
      problem("webhook.taken", placeOf(flow, clash.node), {
        method: clash.method,
        path: clash.path,
        flow: clash.flow.name,
      }),
    );
    if (clashes.length > 0) throw invalid(clashes);
    const next = (listVersions(tx, id)[0]?.version ?? 0) + 1;
    insertVersion(tx, {
      flowId: id,
      workspaceId,
      version: next,
      document: current.draft,
      note,
      publishedBy: by,
      publishedAt: clock.now(),
    });
    claimRoutes(tx, { flowId: id, workspaceId }, webhooks);
    updateFlow(tx, { ...current, publishedVersion: next, draftChanged: false });
    return next;
  });
  await flowChanges.emit({ type: "published", workspaceId, flowId: id, version });
}

/** Takes a flow out of service; its versions stay. Nothing happens when it was not published. */
export async function unpublishFlow(
  { db, flowChanges }: Needs,
  workspaceId: string,
  id: string,
): Promise<void> {
  const changed = transact(db, (tx) => {
    const row = findFlow(tx, workspaceId, id);
    if (row === undefined) throw fault("NOT_FOUND", { message: "There is no such flow." });
    if (row.publishedVersion === null) return false;
    claimRoutes(tx, { flowId: id, workspaceId }, []);
    updateFlow(tx, { ...row, publishedVersion: null, draftChanged: true });
    return true;
  });
  if (changed) await flowChanges.emit({ type: "unpublished", workspaceId, flowId: id });
}

/** @throws NOT_FOUND, or CONFLICT with the newest revision and who made it */
export function assertRevision(
  db: Parameters<typeof nameOf>[0],
  row: FlowRow | undefined,
  revision: number,
): FlowRow {
  if (row === undefined) throw fault("NOT_FOUND", { message: "There is no such flow." });
  if (row.revision === revision) return row;
  const by = nameOf(db, row.updatedBy);
  throw fault("CONFLICT", {
    message: `${by ?? "Someone else"} changed this flow meanwhile.`,
    data: { revision: row.revision, updatedAt: row.updatedAt, by },
  });
}

async function webhooksOf(
  flow: Flow,
  workspaceId: string,
  catalog: Services["catalog"],
): Promise<FlowWebhook[]> {
  const faults: Problem[] = [];
  const onFault = (node: FlowNode, error: unknown): void => {
    faults.push(
      problem("trigger.invalid", placeOf(flow, node), { name: node.name, reason: (error as Error).message }),
    );
  };
  const webhooks = await webhookTargets({ flow, workspaceId, version: null, catalog, onFault });
  const twice = ownClash(webhooks);
  if (twice !== undefined) {
    const { node, method, path, other } = twice;
    faults.push(
      problem("webhook.twice", placeOf(flow, node), { name: node.name, other: other.name, method, path }),
    );
  }
  if (faults.length > 0) throw invalid(faults);
  return webhooks;
}

function placeOf(flow: Flow, node: FlowNode): Parameters<typeof problem>[1] {
  return { path: ["nodes", flow.nodes.indexOf(node)], node };
}

function invalid(problems: readonly Problem[]): Error {
  const errors = problems.filter(({ severity }) => severity === "error");
  return fault("INVALID_FLOW", { message: firstOf(errors), data: { problems } });
}
