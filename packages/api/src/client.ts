import { createORPCClient } from "@orpc/client";
import type { AnyContractRouter, ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import type { Contract } from "./contract.ts";
import { routes } from "./generated/routes.gen.ts";

/** Everything that the contract's routes answer is JSON already, so what arrives has the types that were sent. */
export type ApiClient = ContractRouterClient<Contract>;

/** A typed client. It carries the routes without their schemas, so that a browser need not load those; the server checks. `url` is the address of the API, e.g. `http://127.0.0.1:4800/api`. */
export function createClient(options: {
  url: string;
  headers?: () => Record<string, string>;
  fetch?: typeof fetch;
}): ApiClient {
  const { url, headers, fetch: send } = options;
  const link = new OpenAPILink(routes as unknown as AnyContractRouter, {
    url,
    ...(headers && { headers }),
    fetch: (request, init) => (send ?? fetch)(request, { ...init, credentials: "same-origin" }),
  });
  return createORPCClient(link);
}
