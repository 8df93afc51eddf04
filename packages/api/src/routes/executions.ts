import { cursor, limit, pageOf, search } from "../schemas/common.ts";
import { executionDetail, executionFilter, executionSummary } from "../schemas/executions.ts";
import { may, done, byId } from "./base.ts";

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
