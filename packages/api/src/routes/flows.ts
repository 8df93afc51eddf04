import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { choicesAnswer, choicesQuestion } from "../schemas/credentials.ts";
import { cursor, id, limit, nodeId, pageOf, search } from "../schemas/common.ts";
import { item, liveMessage, runRequest } from "../schemas/executions.ts";
import {
  flowDetail,
  flowInput,
  flowOutput,
  flowSummary,
  flowVersion,
  importFile,
  importPreview,
  importResult,
  n8nExport,
  nextTimes,
  nextTimesQuery,
  problem,
  remoteSchema,
  remoteSchemaQuestion,
  saveResult,
  startableFlow,
} from "../schemas/flows.ts";
import { may, done, byId, revision } from "./base.ts";

const importFiles = z.object({ files: z.array(importFile).min(1).max(500) });

/** How an editor tab names itself. With it, who follows a flow is shown to the others as being there. */
const editorTab = z.string().min(1).max(100);

export const flows = {
  list: may("see", "flow")
    .route({ method: "GET", path: "/flows", tags: ["Flows"], summary: "List flows" })
    .input(
      z.object({
        search,
        sort: z.enum(["updated", "name"]).default("updated"),
        state: z.enum(["all", "published", "draft"]).default("all"),
        cursor,
        limit,
      }),
    )
    .output(pageOf(flowSummary)),
  startable: may("see", "flow")
    .route({
      method: "GET",
      path: "/startable-flows",
      tags: ["Flows"],
      summary: "List flows that other flows can start",
    })
    .output(z.array(startableFlow)),
  create: may("edit", "flow")
    .route({ method: "POST", path: "/flows", tags: ["Flows"], summary: "Create a flow", successStatus: 201 })
    .input(z.object({ name: z.string().trim().min(1).max(200).optional(), flow: flowInput.optional() }))
    .output(flowDetail),
  get: may("see", "flow")
    .route({ method: "GET", path: "/flows/{id}", tags: ["Flows"], summary: "Get the draft" })
    .input(byId)
    .output(flowDetail),
  save: may("edit", "flow")
    .route({
      method: "PUT",
      path: "/flows/{id}",
      tags: ["Flows"],
      summary: "Save the draft; 409 when the revision is not the newest",
    })
    .input(z.object({ id, revision, flow: flowInput, session: z.string().max(100).optional() }))
    .output(saveResult),
  remove: may("edit", "flow")
    .route({
      method: "DELETE",
      path: "/flows/{id}",
      tags: ["Flows"],
      summary: "Delete a flow that is not published",
    })
    .input(byId)
    .output(done),
  duplicate: may("edit", "flow")
    .route({
      method: "POST",
      path: "/flows/{id}/duplicate",
      tags: ["Flows"],
      summary: "Copy a flow",
      successStatus: 201,
    })
    .input(byId)
    .output(flowDetail),
  validate: may("see", "flow")
    .route({
      method: "POST",
      path: "/flows/validate",
      tags: ["Flows"],
      summary: "Check a flow without saving it",
    })
    .input(z.object({ flow: flowInput }))
    .output(z.object({ problems: z.array(problem) })),
  nextTimes: may("see", "flow")
    .route({
      method: "POST",
      path: "/flows/next-times",
      tags: ["Flows"],
      summary: "When a schedule trigger with these parameters would start a flow",
    })
    .input(nextTimesQuery)
    .output(nextTimes),
  schema: may("use", "credential")
    .route({
      method: "POST",
      path: "/flows/{id}/schema",
      tags: ["Flows"],
      summary: "What can be written in a node's query, as the other system tells it",
    })
    .input(remoteSchemaQuestion)
    .output(remoteSchema),
  choices: may("edit", "flow")
    .route({
      method: "POST",
      path: "/flows/{id}/choices",
      tags: ["Flows"],
      summary: "What can be chosen for a parameter of a node that needs no credential",
    })
    .input(choicesQuestion.omit({ flow: true }))
    .output(choicesAnswer),
  import: may("edit", "flow")
    .route({
      method: "POST",
      path: "/flows/import",
      tags: ["Flows"],
      summary: "Take flow files in: all of them, or none",
    })
    .input(
      importFiles.extend({
        /** Ids of credentials by the keys of slots, as the preview gives them. */
        credentials: z.record(z.string().max(1000), id).default({}),
      }),
    )
    .output(importResult),
  previewImport: may("edit", "flow")
    .route({
      method: "POST",
      path: "/flows/import/preview",
      tags: ["Flows"],
      summary: "What flow files would become; nothing is stored",
    })
    .input(importFiles)
    .output(importPreview),
  exportN8n: may("see", "flow")
    .route({
      method: "GET",
      path: "/flows/{id}/n8n",
      tags: ["Flows"],
      summary: "The draft as an n8n workflow, and what n8n cannot hold of it",
    })
    .input(byId)
    .output(n8nExport),
  publish: may("publish", "flow")
    .route({
      method: "POST",
      path: "/flows/{id}/publish",
      tags: ["Flows"],
      summary: "Make the draft the running version",
    })
    .input(z.object({ id, revision, note: z.string().max(1000).default("") }))
    .output(flowDetail),
  unpublish: may("publish", "flow")
    .route({
      method: "POST",
      path: "/flows/{id}/unpublish",
      tags: ["Flows"],
      summary: "Take the flow out of service",
    })
    .input(byId)
    .output(flowDetail),
  versions: may("see", "flow")
    .route({ method: "GET", path: "/flows/{id}/versions", tags: ["Flows"], summary: "List versions" })
    .input(byId)
    .output(z.array(flowVersion)),
  version: may("see", "flow")
    .route({
      method: "GET",
      path: "/flows/{id}/versions/{version}",
      tags: ["Flows"],
      summary: "Get one version",
    })
    .input(z.object({ id, version: z.coerce.number().int() }))
    .output(z.object({ flow: flowOutput })),
  restore: may("edit", "flow")
    .route({
      method: "POST",
      path: "/flows/{id}/versions/{version}/restore",
      tags: ["Flows"],
      summary: "Make a version the draft again",
    })
    .input(z.object({ id, version: z.coerce.number().int() }))
    .output(flowDetail),
  run: may("run", "flow")
    .route({ method: "POST", path: "/flows/{id}/run", tags: ["Flows"], summary: "Run the draft as a test" })
    .input(runRequest)
    .output(z.object({ executionId: id })),
  listen: may("run", "flow")
    .route({
      method: "POST",
      path: "/flows/{id}/listen",
      tags: ["Flows"],
      summary: "Wait for one test event on a trigger that is called or listens",
    })
    .input(z.object({ id, node: nodeId }))
    .output(z.object({ url: z.string(), until: z.number().int() })),
  stopListening: may("run", "flow")
    .route({ method: "DELETE", path: "/flows/{id}/listen", tags: ["Flows"], summary: "Stop waiting" })
    .input(z.object({ id, node: nodeId }))
    .output(done),
  lastItems: may("see", "flow")
    .route({
      method: "GET",
      path: "/flows/{id}/nodes/{node}/items",
      tags: ["Flows"],
      summary: "What this node gave last, for mapping",
    })
    .input(z.object({ id, node: nodeId }))
    .output(z.object({ executionId: id.nullable(), outputs: z.record(z.string(), z.array(item)) })),
  live: may("see", "flow")
    .route({
      method: "GET",
      path: "/flows/{id}/live",
      tags: ["Flows"],
      summary: "Live events of a flow (server-sent events)",
    })
    .input(z.object({ id, session: editorTab.optional() }))
    .output(eventIterator(liveMessage)),
  point: may("see", "flow")
    .route({
      method: "PUT",
      path: "/flows/{id}/presence",
      tags: ["Flows"],
      summary: "Show the others who have the flow open which nodes are selected in one's own tab",
    })
    .input(z.object({ id, session: editorTab, nodes: z.array(nodeId).max(20) }))
    .output(done),
};
