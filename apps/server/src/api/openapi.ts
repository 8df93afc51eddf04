import { OpenAPIGenerator } from "@orpc/openapi";
import type { OpenAPI } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { apiErrors, contract } from "@weft/api";
import { cookieName } from "../app/cookies.ts";
import { VERSION } from "../config.ts";

const about =
  "Everything that the editor does. Sign in with POST /session; the session cookie that it sets goes with the requests after it.";

const errorAnswer = {
  description: "An error: what is wrong, and where",
  content: {
    "application/json": {
      schema: {
        type: "object",
        required: ["code", "message"],
        properties: {
          code: { type: "string", enum: Object.keys(apiErrors) },
          message: { type: "string", description: "For people, in English" },
          data: {
            type: "object",
            properties: {
              fields: {
                type: "object",
                description: "What is wrong with each field, by its path",
                additionalProperties: { type: "string" },
              },
              problems: { type: "array", description: "Problems of a flow", items: {} },
            },
          },
        },
      },
    },
  },
} as const satisfies OpenAPI.ResponseObject;

/** The OpenAPI 3.1 document of the API. */
export async function openApiDocument(): Promise<OpenAPI.Document> {
  // Flow documents are checked by the flow package, so their schema here says nothing.
  const converter = new ZodToJsonSchemaConverter({ unsupportedJsonSchema: {} });
  const generator = new OpenAPIGenerator({ schemaConverters: [converter] });
  const document = await generator.generate(contract, {
    info: {
      title: "Weft API",
      version: VERSION,
      description: about,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api" }],
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: cookieName(false), description: "Over plain HTTP" },
        sessionOverTls: { type: "apiKey", in: "cookie", name: cookieName(true), description: "Over TLS" },
      },
      responses: { Error: errorAnswer },
    },
    security: [{ session: [] }, { sessionOverTls: [] }],
  });
  const open = openOperations();
  for (const { operation } of operationsOf(document)) {
    shareErrors(operation);
    if (open.has(operation.operationId)) operation.security = [];
  }
  return document;
}

/** What needs no session. */
function openOperations(): ReadonlySet<string | undefined> {
  const names = Object.entries(contract).flatMap(([group, routes]) =>
    Object.entries(routes)
      .filter(([, route]) => route["~orpc"].meta.access === "public")
      .map(([name]) => `${group}.${name}`),
  );
  return new Set(names);
}

export interface DocumentedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: OpenAPI.OperationObject;
}

const methods = ["get", "post", "put", "patch", "delete"] as const;

export function operationsOf(document: OpenAPI.Document): DocumentedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }];
    }),
  );
}

/** Every route answers errors in the same form; written out for each they would be nine tenths of the document. */
function shareErrors(operation: OpenAPI.OperationObject): void {
  const responses = operation.responses ?? {};
  for (const status of Object.keys(responses))
    if (!status.startsWith("2")) responses[status] = { $ref: "#/components/responses/Error" };
}
