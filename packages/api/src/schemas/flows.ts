import type { Flow, Problem, RunError } from "@weft/flow";
import { z } from "zod";
import { id, time } from "./common.ts";
import { credentialTrial } from "./credentials.ts";

/** A flow document. It is checked by `parseFlow`, which tells every problem, not by this schema. */
export const flowInput = z
  .unknown()
  .meta({ description: "A flow document, format weft/1; see docs/flow.schema.json" });
export const flowOutput = z
  .custom<Flow>((value) => typeof value === "object" && value !== null)
  .meta({
    description: "A flow document, format weft/1; see docs/flow.schema.json",
  });
export const problem = z
  .custom<Problem>((value) => typeof value === "object" && value !== null)
  .meta({
    description: "{ code, severity, pointer, node?, edge?, message, remedy, values }",
  });

const lastExecution = z.object({ id, status: z.string(), at: time });

export const flowSummary = z.object({
  id,
  name: z.string(),
  description: z.string().optional(),
  nodeCount: z.number().int(),
  /** Icon names of the first few node types, in flow order. */
  icons: z.array(z.string()),
  published: z.boolean(),
  /** The draft differs from the published version. */
  changed: z.boolean(),
  updatedAt: time,
  updatedBy: z.string().nullable(),
  lastExecution: lastExecution.optional(),
});

/** For a code parameter with a schema, of a node that may not be saved yet. */
export const remoteSchemaQuestion = z.object({
  id,
  type: z.string().max(100),
  /** As the parameter's `schema.load` says. */
  load: z.string().max(100),
  /** The node's parameters; only those that the schema depends on are looked at. */
  params: z.record(z.string().max(100), z.unknown()),
  credential: id.optional(),
  /** Asks the other system again, whatever it told a moment ago. */
  fresh: z.boolean().default(false),
});

/** The schema, or why it is not known. */
export const remoteSchema = z.object({
  schema: z.string().optional().meta({ description: "JSON text: what GraphQL's introspection query gives" }),
  error: credentialTrial.shape.error,
});

/** A flow that others can start, by a call or when they fail. */
export const startableFlow = z.object({
  id,
  name: z.string(),
  published: z.boolean(),
  /** Has a trigger for calls of other flows. */
  called: z.boolean(),
  /** Has a trigger for failures of other flows. */
  onError: z.boolean(),
  /** What it asks of those who call it; empty when it takes whatever it is sent. */
  inputs: z.array(z.object({ name: z.string(), type: z.string(), required: z.boolean() })),
});

/** How a published trigger is that polls, or holds a connection. */
export const triggerState = z.object({
  /** Since when it fails, or does not; for a connection that stands, since when it does. `null`: it is not known. */
  since: time.nullable(),
  /** When it looked last, or its connection was made or lost. */
  at: time,
  /** When it looks next, or connects again. */
  nextAt: time,
  /** Why it fails; absent while all is well. */
  error: z
    .custom<RunError>((value) => typeof value === "object" && value !== null)
    .meta({ description: "{ code, message, hint?, actor }" })
    .optional(),
});

export const flowDetail = z.object({
  flow: flowOutput,
  /** Raised by every save; send it back with the next one. */
  revision: z.number().int(),
  problems: z.array(problem),
  published: z
    .object({ version: z.number().int(), at: time, by: z.string().nullable(), note: z.string() })
    .nullable(),
  /** Production URLs of published webhook triggers, by node id. */
  webhooks: z.record(z.string(), z.string()),
  /** Of published triggers that poll or listen, by node id; those that have not begun yet are not there. */
  triggers: z.record(z.string(), triggerState),
  updatedAt: time,
  /** What this person may do with it. */
  can: z.object({ edit: z.boolean(), run: z.boolean(), publish: z.boolean() }),
});

export const saveResult = z.object({
  revision: z.number().int(),
  updatedAt: time,
  problems: z.array(problem),
});

export const flowVersion = z.object({
  version: z.number().int(),
  at: time,
  by: z.string().nullable(),
  note: z.string(),
  published: z.boolean(),
});

export const importFile = z.object({ name: z.string().max(500), content: z.unknown() });
export const importResult = z.object({
  /** Nothing was imported when any file has an error. */
  imported: z.array(z.object({ file: z.string(), id, name: z.string(), renamedFrom: z.string().optional() })),
  problems: z.array(z.object({ file: z.string(), problems: z.array(problem) })),
});

/** How faithful a node came over from another program, or went there. */
export const nodeReport = z.object({
  id,
  name: z.string(),
  /** In the other program's words. */
  type: z.string(),
  /** `exact`: it does the same; `adapted`: read the notes; `placeholder`: it is kept, and does nothing. */
  status: z.enum(["exact", "adapted", "placeholder"]),
  notes: z.array(z.string()),
});

/** The access that nodes had in another program, to be given here anew. */
export const credentialSlot = z.object({
  /** Says which slot a choice is for. The same file always has the same. */
  key: z.string(),
  /** The other program's type and name of it; empty where the file does not say. */
  type: z.string(),
  name: z.string(),
  /** Credential types that fit; none where only placeholders used it. */
  types: z.array(z.string()),
  /** Names of the nodes. */
  nodes: z.array(z.object({ flow: z.number().int(), id, name: z.string() })),
});

export const importPreview = z.object({
  /** In the order of the files. `report` is there for other programs' files only. */
  flows: z.array(z.object({ file: z.string(), flow: flowOutput, report: z.array(nodeReport).optional() })),
  credentials: z.array(credentialSlot),
  problems: importResult.shape.problems,
  /** Importing would be refused for its problems. */
  failed: z.boolean(),
});

export const n8nExport = z.object({
  workflow: z.record(z.string(), z.unknown()),
  report: z.array(nodeReport),
});

export type NodeReport = z.infer<typeof nodeReport>;
export type CredentialSlot = z.infer<typeof credentialSlot>;
export type ImportPreview = z.infer<typeof importPreview>;
export type FlowSummary = z.infer<typeof flowSummary>;
export type StartableFlow = z.infer<typeof startableFlow>;
export type FlowDetail = z.infer<typeof flowDetail>;
export type FlowVersion = z.infer<typeof flowVersion>;
export type ImportResult = z.infer<typeof importResult>;

export const nextTimesQuery = z.object({
  type: z.string().min(1).max(200),
  version: z.number().int().min(1),
  /** As they stand in the node. */
  params: z.record(z.string(), z.unknown()),
  /** IANA; the workspace's unless given. */
  timezone: z.string().max(64).optional(),
  count: z.number().int().min(1).max(20).default(5),
});

export const nextTimes = z.object({
  timezone: z.string(),
  /** Fewer than asked for when no more come. */
  times: z.array(time),
  /** Why the parameters cannot be read. */
  error: z.custom<RunError>((value) => typeof value === "object" && value !== null).optional(),
});
export type NextTimes = z.infer<typeof nextTimes>;
