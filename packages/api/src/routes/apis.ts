import { z } from "zod";
import {
  apiDocument,
  apiDocumentRead,
  apiOperation,
  newApiDocument,
  operationDetail,
  operationName,
} from "../schemas/apis.ts";
import { id, search } from "../schemas/common.ts";
import { byId, done, may } from "./base.ts";

const tags = ["OpenAPI documents"];

export const apis = {
  list: may("see", "nodeType")
    .route({ method: "GET", path: "/apis", tags, summary: "List OpenAPI documents" })
    .output(z.array(apiDocument)),
  add: may("edit", "nodeType")
    .route({ method: "POST", path: "/apis", tags, summary: "Read and store an OpenAPI document" })
    .input(newApiDocument)
    .output(apiDocumentRead),
  refresh: may("edit", "nodeType")
    .route({ method: "POST", path: "/apis/{id}/refresh", tags, summary: "Fetch a document again" })
    .input(byId)
    .output(apiDocumentRead),
  remove: may("edit", "nodeType")
    .route({ method: "DELETE", path: "/apis/{id}", tags, summary: "Delete a document that no flow uses" })
    .input(byId)
    .output(done),
  operations: may("see", "nodeType")
    .route({ method: "GET", path: "/api-operations", tags, summary: "Find operations of the documents" })
    .input(
      z.object({ api: id.optional(), search, limit: z.coerce.number().int().min(1).max(200).default(50) }),
    )
    .output(z.array(apiOperation)),
  operation: may("see", "nodeType")
    .route({
      method: "GET",
      path: "/apis/{id}/operation",
      tags,
      summary: "What a node needs of an operation",
    })
    .input(z.object({ id, name: operationName }))
    .output(operationDetail),
};
