import { z } from "zod";
import { credentialTrial } from "./credentials.ts";
import { id, time } from "./common.ts";

/** An OpenAPI document. */
export const apiDocument = z.object({
  id,
  title: z.string(),
  version: z.string(),
  /** Where it is fetched again; not there for a file. */
  url: z.string().optional(),
  operations: z.number().int(),
  createdAt: time,
  updatedAt: time,
  usedBy: z.array(z.object({ id, name: z.string() })),
});

/** From one or the other; `content` is the text of a file. */
export const newApiDocument = z
  .object({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    content: z.string().max(21_000_000).optional(),
  })
  .refine(({ url, content }) => (url === undefined) !== (content === undefined), "url or content");

/** The document, or why it could not be read. */
export const apiDocumentRead = z.object({
  document: apiDocument.optional(),
  error: credentialTrial.shape.error,
});

export const operationName = z.string().min(1).max(300);

export const apiOperation = z.object({
  api: id,
  /** Of its document. */
  title: z.string(),
  /** As the document calls it. */
  name: z.string(),
  method: z.string(),
  path: z.string(),
  summary: z.string(),
});

const record = z.record(z.string(), z.unknown());

/** What a node that calls an operation begins with, and the forms of its values. */
export const operationDetail = apiOperation.extend({
  help: z.string().optional(),
  deprecated: z.boolean().optional(),
  /** Parameters of the node. */
  params: record,
  /** Parameter specifications, by the parameter of the node that has the values. */
  forms: z.object({ fields: record, body: record.optional() }),
  /** Types of credentials that fit, with what the document says of them. */
  access: z.array(z.object({ type: z.string(), values: z.record(z.string(), z.string()) })),
  servers: z.array(z.string()),
  /** How the pages of its list seem to go on: a value of the parameter `paging`. */
  paging: z.string().optional(),
});

export type ApiDocumentSummary = z.infer<typeof apiDocument>;
export type ApiOperation = z.infer<typeof apiOperation>;
export type OperationDetail = z.infer<typeof operationDetail>;
