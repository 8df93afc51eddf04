import { connectorApi, defineConnector } from "@weft/sdk";
import type { HttpResponse, Refusal, RemoteChoices } from "@weft/sdk";
import { restOf, supabase } from "./credential.ts";

/** As PostgREST says no (docs.postgrest.org/en/stable/references/errors.html). */
interface PostgrestAnswer {
  readonly message?: string;
  readonly details?: unknown;
  readonly hint?: unknown;
}

export const supabaseBase = defineConnector({
  type: "supabase",
  version: 1,
  label: "Supabase",
  icon: "brand:supabase",
  credential: supabase,
  baseUrl: restOf,
  error: refusalOf,
});

function refusalOf({ status, body }: Pick<HttpResponse, "status" | "body">): Refusal | undefined {
  if (status < 400) return undefined;
  const { message, details, hint } =
    typeof body === "object" && body !== null ? (body as PostgrestAnswer) : {};
  if (typeof message !== "string") return undefined;
  const more = [details, hint].filter((part) => typeof part === "string" && part !== "");
  return { reason: more.length === 0 ? message : `${message} (${more.join("; ")})` };
}

/** Tables and views, from the description that a project gives of itself. */
export const supabaseChoices: RemoteChoices = {
  async tables({ search, params: { schema }, ctx }) {
    const headers = profile("GET", typeof schema === "string" ? schema : "");
    const { body } = await connectorApi(supabaseBase, ctx).send({ url: "/", headers });
    const { definitions = {} } = body as { readonly definitions?: Readonly<Record<string, unknown>> };
    const typed = search.trim().toLowerCase();
    return Object.keys(definitions)
      .filter((name) => name.toLowerCase().includes(typed))
      .map((name) => ({ value: name, label: name }));
  },
};

/** Which schema a request is about, where it is not the usual one. */
export function profile(method: string, schema: string): Readonly<Record<string, string>> {
  const name = schema.trim();
  if (name === "") return {};
  return { [method === "GET" ? "Accept-Profile" : "Content-Profile"]: name };
}
