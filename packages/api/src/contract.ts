import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import type { Access, ResourceKind, RouteMeta, Verb } from "./access.ts";
import { apiErrors } from "./errors.ts";
import { catalog, settings } from "./schemas/catalog.ts";
import { cursor, id, limit, search } from "./schemas/common.ts";
import { credential, credentialChange, newCredential } from "./schemas/credentials.ts";
import {
  executionDetail,
  executionFilter,
  executionSummary,
  item,
  liveMessage,
  runRequest,
} from "./schemas/executions.ts";
import {
  flowDetail,
  flowInput,
  flowOutput,
  flowSummary,
  flowVersion,
  importFile,
  importResult,
  problem,
  saveResult,
} from "./schemas/flows.ts";
import {
  login,
  me,
  newPerson,
  passwordChange,
  person,
  personChange,
  profile,
  session,
  setup,
} from "./schemas/people.ts";
import { pageOf } from "./schemas/common.ts";

const base = oc.$meta<RouteMeta>({}).errors(apiErrors);
const open = base.meta({ access: "public" });
const signedIn = base.meta({ access: "signedIn" });
const may = (verb: Verb, resource: ResourceKind) =>
  base.meta({ access: { verb, resource } satisfies Access });

const done = z.object({ ok: z.literal(true) });
const byId = z.object({ id });
const revision = z.number().int().min(0);

const accounts = {
  session: open
    .route({ method: "GET", path: "/session", tags: ["Account"], summary: "Who am I" })
    .output(session),
  setup: open
    .route({ method: "POST", path: "/setup", tags: ["Account"], summary: "Create the owner, once" })
    .input(setup)
    .output(session),
  login: open
    .route({ method: "POST", path: "/session", tags: ["Account"], summary: "Sign in" })
    .input(login)
    .output(session),
  logout: signedIn
    .route({ method: "DELETE", path: "/session", tags: ["Account"], summary: "Sign out" })
    .output(done),
  updateMe: signedIn
    .route({ method: "PATCH", path: "/me", tags: ["Account"], summary: "Change my name, language or theme" })
    .input(profile)
    .output(me),
  changePassword: signedIn
    .route({
      method: "POST",
      path: "/me/password",
      tags: ["Account"],
      summary: "Change my password; ends my other sessions",
    })
    .input(passwordChange)
    .output(done),
};

const people = {
  list: may("see", "people")
    .route({ method: "GET", path: "/people", tags: ["People"], summary: "List people" })
    .output(z.array(person)),
  create: may("edit", "people")
    .route({ method: "POST", path: "/people", tags: ["People"], summary: "Add a person", successStatus: 201 })
    .input(newPerson)
    .output(person),
  update: may("edit", "people")
    .route({ method: "PATCH", path: "/people/{id}", tags: ["People"], summary: "Change role or name" })
    .input(personChange)
    .output(person),
  remove: may("edit", "people")
    .route({
      method: "DELETE",
      path: "/people/{id}",
      tags: ["People"],
      summary: "Remove a person; ends their sessions",
    })
    .input(byId)
    .output(done),
};

const flows = {
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
  import: may("edit", "flow")
    .route({
      method: "POST",
      path: "/flows/import",
      tags: ["Flows"],
      summary: "Take flow files in: all of them, or none",
    })
    .input(z.object({ files: z.array(importFile).min(1).max(500) }))
    .output(importResult),
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
      summary: "Wait for one test event on a webhook trigger",
    })
    .input(z.object({ id, node: id }))
    .output(z.object({ url: z.string(), until: z.number().int() })),
  stopListening: may("run", "flow")
    .route({ method: "DELETE", path: "/flows/{id}/listen", tags: ["Flows"], summary: "Stop waiting" })
    .input(z.object({ id, node: id }))
    .output(done),
  lastItems: may("see", "flow")
    .route({
      method: "GET",
      path: "/flows/{id}/nodes/{node}/items",
      tags: ["Flows"],
      summary: "What this node gave last, for mapping",
    })
    .input(z.object({ id, node: id }))
    .output(z.object({ executionId: id.nullable(), outputs: z.record(z.string(), z.array(item)) })),
  live: may("see", "flow")
    .route({
      method: "GET",
      path: "/flows/{id}/live",
      tags: ["Flows"],
      summary: "Live events of a flow (server-sent events)",
    })
    .input(byId)
    .output(eventIterator(liveMessage)),
};

const executions = {
  list: may("see", "execution")
    .route({
      method: "GET",
      path: "/executions",
      tags: ["Executions"],
      summary: "List executions, newest first",
    })
    .input(executionFilter.extend({ search, cursor, limit }))
    .output(pageOf(executionSummary)),
  get: may("see", "execution")
    .route({
      method: "GET",
      path: "/executions/{id}",
      tags: ["Executions"],
      summary: "One execution with all its events",
    })
    .input(byId)
    .output(executionDetail),
  cancel: may("run", "execution")
    .route({
      method: "POST",
      path: "/executions/{id}/cancel",
      tags: ["Executions"],
      summary: "Cancel a running execution",
    })
    .input(byId)
    .output(done),
  remove: may("edit", "execution")
    .route({
      method: "DELETE",
      path: "/executions/{id}",
      tags: ["Executions"],
      summary: "Delete a finished execution",
    })
    .input(byId)
    .output(done),
};

const credentials = {
  list: may("see", "credential")
    .route({
      method: "GET",
      path: "/credentials",
      tags: ["Credentials"],
      summary: "List credentials, without secrets",
    })
    .output(z.array(credential)),
  create: may("edit", "credential")
    .route({
      method: "POST",
      path: "/credentials",
      tags: ["Credentials"],
      summary: "Store a credential",
      successStatus: 201,
    })
    .input(newCredential)
    .output(credential),
  update: may("edit", "credential")
    .route({
      method: "PATCH",
      path: "/credentials/{id}",
      tags: ["Credentials"],
      summary: "Change a credential",
    })
    .input(credentialChange)
    .output(credential),
  remove: may("edit", "credential")
    .route({
      method: "DELETE",
      path: "/credentials/{id}",
      tags: ["Credentials"],
      summary: "Delete a credential that no flow uses",
    })
    .input(byId)
    .output(done),
};

const instance = {
  catalog: may("see", "nodeType")
    .route({
      method: "GET",
      path: "/catalog",
      tags: ["Instance"],
      summary: "Node types and credential types",
    })
    .output(catalog),
  settings: may("see", "settings")
    .route({ method: "GET", path: "/settings", tags: ["Instance"], summary: "Workspace settings" })
    .output(settings),
  saveSettings: may("edit", "settings")
    .route({ method: "PUT", path: "/settings", tags: ["Instance"], summary: "Change workspace settings" })
    .input(settings)
    .output(settings),
};

/** Every route of the API below `/api`. One source for the server, the typed client and the OpenAPI document. */
export const contract = { accounts, people, flows, executions, credentials, instance };
export type Contract = typeof contract;
