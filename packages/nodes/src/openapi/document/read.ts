import { fatal } from "../../errors.ts";
import { operationOf } from "./operation.ts";
import type { Operation } from "./operation.ts";
import { operationsOf } from "./operations.ts";
import { parseDocument } from "./parse.ts";
import { plainText, rawOf } from "./raw.ts";
import { createRefs } from "./refs.ts";

export type { ApiAccess } from "./access.ts";
export type { Operation } from "./operation.ts";

/** An OpenAPI document, read and understood. */
export interface ApiDocument {
  readonly title: string;
  readonly version: string;
  readonly operations: readonly Operation[];
}

const MOST_OPERATIONS = 5000;

/**
 * Reads an OpenAPI 3.0 or 3.1 document, or Swagger 2.0, in JSON or YAML. Takes up to some seconds of computing for the
 * largest. Throws `Fatal` with the reason for what cannot be read. `from`: where it was loaded.
 */
export async function readApiDocument(text: string, from?: string): Promise<ApiDocument> {
  const root = await parseDocument(text);
  const refs = createRefs(root);
  const described = operationsOf(refs);
  if (described.length === 0) throw fatal("openapi-empty");
  if (described.length > MOST_OPERATIONS) throw fatal("openapi-many", { limit: MOST_OPERATIONS });
  const { title, version } = rawOf(root["info"]);
  return {
    title: plainText(title, 100) ?? "API",
    version: typeof version === "string" || typeof version === "number" ? String(version).slice(0, 40) : "",
    operations: described.map((one) => operationOf(one, refs, from)),
  };
}
