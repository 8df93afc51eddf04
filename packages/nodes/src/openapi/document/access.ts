import { isRaw, listOf, rawOf, textOf } from "./raw.ts";
import type { Raw } from "./raw.ts";
import type { Refs } from "./refs.ts";

/** A kind of access that an operation takes: a type of credential, and what the document says of it. */
export interface ApiAccess {
  readonly type: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Empty where the operation takes everybody, or the document does not say. */
export function accessOf(operation: Raw, refs: Refs): readonly ApiAccess[] {
  const { root } = refs;
  const needs = listOf(operation["security"] ?? root["security"]);
  const schemes = rawOf(rawOf(root["components"])["securitySchemes"] ?? root["securityDefinitions"]);
  const found = needs.flatMap((need) =>
    Object.entries(rawOf(need)).flatMap(([name, scopes]) =>
      oneOf(refs.deref(schemes[name]), listOf(scopes).filter(isText)),
    ),
  );
  return [...new Map(found.map((access) => [JSON.stringify(access), access])).values()];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function oneOf(scheme: Raw, scopes: readonly string[]): readonly ApiAccess[] {
  const { type, in: place, scheme: kind, flows, flow } = scheme;
  const name = textOf(scheme["name"]) ?? "";
  switch (type) {
    case "apiKey":
      if (place === "query") return [{ type: "http.query", values: { name } }];
      if (place === "cookie") return [{ type: "http.custom", values: { cookie: name } }];
      return bearerKey(name, scheme) ?? [{ type: "http.header", values: { name } }];
    case "basic":
      return [{ type: "http.basic", values: {} }];
    case "http":
      return [byScheme(String(kind).toLowerCase())];
    case "oauth2":
      return byFlows(isRaw(flows) ? flows : { [String(flow)]: scheme }, scopes);
    case "mutualTLS":
      return [{ type: "http.tls", values: {} }];
    case "openIdConnect":
      return [{ type: "http.bearer", values: {} }];
    default:
      return [];
  }
}

/** A key that is really a bearer token: many documents say so in words only. */
function bearerKey(name: string, { description }: Raw): readonly ApiAccess[] | undefined {
  const bearer = name.toLowerCase() === "authorization" && /bearer/i.test(String(description));
  return bearer ? [{ type: "http.bearer", values: {} }] : undefined;
}

function byScheme(scheme: string): ApiAccess {
  if (scheme === "basic") return { type: "http.basic", values: {} };
  if (scheme === "bearer") return { type: "http.bearer", values: {} };
  if (scheme === "digest") return { type: "http.digest", values: {} };
  return { type: "http.header", values: { name: "Authorization" } };
}

function byFlows(flows: Raw, scopes: readonly string[]): readonly ApiAccess[] {
  const scope = scopes.join(" ");
  const withScope = (values: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(
      Object.entries({ ...values, scope }).filter((entry): entry is [string, string] => Boolean(entry[1])),
    );
  const code = rawOf(flows["authorizationCode"] ?? flows["accessCode"] ?? flows["implicit"]);
  const client = rawOf(flows["clientCredentials"] ?? flows["application"]);
  const found: ApiAccess[] = [];
  if (Object.keys(code).length > 0) {
    const [authorizeUrl, tokenUrl] = [textOf(code["authorizationUrl"]), textOf(code["tokenUrl"])];
    found.push({ type: "http.oauth2", values: withScope({ authorizeUrl, tokenUrl }) });
  }
  if (Object.keys(client).length > 0)
    found.push({
      type: "http.oauth2Client",
      values: withScope({ tokenUrl: textOf(client["tokenUrl"]) }),
    });
  // A token that a person got elsewhere always fits.
  return [...found, { type: "http.bearer", values: {} }];
}
