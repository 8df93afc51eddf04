import { z } from "zod";
import { cursor, id, limit, pageOf, search } from "../schemas/common.ts";
import {
  decisionRequest,
  executionDetail,
  executionFilter,
  executionSummary,
  itemsPage,
  itemsRequest,
  retryManyRequest,
  retryManyResult,
  retryRequest,
  retryableFilter,
} from "../schemas/executions.ts";
import { may, done, byId } from "./base.ts";

const counted = z.object({ count: z.number().int() });

export const executions = {
  list: may("see", "execution")
    .route({
      method: "GET",
      path: "/executions",
      tags: ["Executions"],
      summary: "List executions, newest first",
    })
    .input(executionFilter.extend({ search, cursor, limit }))
    .output(pageOf(executionSummary)),
  attention: may("see", "execution")
    .route({
      method: "GET",
      path: "/executions/attention",
      tags: ["Executions"],
      summary: "How many executions wait for a person's decision",
    })
    .input(z.object({ flow: id.optional() }))
    .output(counted),
  retryable: may("see", "execution")
    .route({
      method: "GET",
      path: "/executions/retryable",
      tags: ["Executions"],
      summary: "How many failed executions match that nobody has tried again yet",
    })
    .input(retryableFilter)
    .output(counted),
  get: may("see", "execution")
    .route({
      method: "GET",
      path: "/executions/{id}",
      tags: ["Executions"],
      summary: "One execution with all its events",
    })
    .input(byId)
    .output(executionDetail),
  items: may("see", "execution")
    .route({
      method: "GET",
      path: "/executions/{id}/runs/{run}/outputs/{output}",
      tags: ["Executions"],
      summary: "Items that one run of a node gave, page by page",
    })
    .input(itemsRequest)
    .output(itemsPage),
  cancel: may("run", "execution")
    .route({
      method: "POST",
      path: "/executions/{id}/cancel",
      tags: ["Executions"],
      summary: "Cancel a running execution",
    })
    .input(byId)
    .output(done),
  retry: may("run", "execution")
    .route({
      method: "POST",
      path: "/executions/{id}/retry",
      tags: ["Executions"],
      summary: "Try a failed execution again from where it failed, as a new execution",
    })
    .input(retryRequest)
    .output(z.object({ executionId: id })),
  retryMany: may("run", "execution")
    .route({
      method: "POST",
      path: "/executions/retry",
      tags: ["Executions"],
      summary: "Try failed executions again, up to a thousand at once",
    })
    .input(retryManyRequest)
    .output(retryManyResult),
  decide: may("run", "execution")
    .route({
      method: "POST",
      path: "/executions/{id}/runs/{run}/decision",
      tags: ["Executions"],
      summary: "Say what becomes of a run that needs attention",
    })
    .input(decisionRequest)
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
