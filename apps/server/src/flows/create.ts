import { emptyFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { Database } from "../db/open.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";
import { columnsOf } from "./document.ts";
import { flowNames, insertFlow, takenIds } from "./store.ts";
import type { FlowRow } from "./store.ts";

export interface NewFlow {
  readonly workspaceId: string;
  readonly flow: Flow;
  /** Id of the user; `null` on the command line. */
  readonly by: string | null;
}

/** Stores a flow as a draft, under its own id where that is free, else under a new one. */
export function createFlow(
  db: Pick<Database, "select" | "insert" | "update" | "delete">,
  { catalog, clock }: Pick<Services, "catalog" | "clock">,
  { workspaceId, flow: given, by }: NewFlow,
): FlowRow {
  const flow = { ...given, id: freeId(db, given.id) };
  const now = clock.now();
  const row: FlowRow = {
    id: flow.id,
    workspaceId,
    ...columnsOf(flow, catalog),
    revision: 1,
    publishedVersion: null,
    draftChanged: true,
    createdAt: now,
    createdBy: by,
    updatedAt: now,
    updatedBy: by,
  };
  insertFlow(db, row);
  return row;
}

export function newFlow(name: string): Flow {
  return emptyFlow({ id: newId("flow"), name });
}

/** `wanted`, or `wanted (2)`, `wanted (3)` … whichever no flow of the workspace has. */
export function freeFlowName(db: Pick<Database, "select">, workspaceId: string, wanted: string): string {
  const taken = flowNames(db, workspaceId);
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted} (${count})`;
  return name;
}

/** What the API takes as an id; a file may name itself otherwise. Dots alone would be lost from addresses. */
const idForm = /^(?!\.+$)[\w.:-]{1,100}$/;

export function freeId(db: Pick<Database, "select">, wanted: string): string {
  return idForm.test(wanted) && takenIds(db, [wanted]).size === 0 ? wanted : newId("flow");
}
