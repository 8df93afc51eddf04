import { readApiDocument } from "./document/read.ts";
import type { Operation } from "./document/read.ts";

export const info = { title: "Shop", version: "1" };
export const ok = { 200: { description: "OK" } };

/** The one operation of a document of OpenAPI 3.1 with these parts. */
export async function only(described: object, more: object = {}): Promise<Operation> {
  const paths = { "/orders/{id}": { post: { responses: ok, ...described } } };
  const { operations } = await readApiDocument(JSON.stringify({ openapi: "3.1.0", info, paths, ...more }));
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) throw new Error("There is not just one operation");
  return operation;
}

/** A body that is required. */
export const body = (schema: object, type = "application/json") => ({
  requestBody: { required: true, content: { [type]: { schema } } },
});
