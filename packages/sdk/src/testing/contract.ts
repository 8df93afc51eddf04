import type { ReceivedRequest } from "./server.ts";

type Part = Readonly<Record<string, unknown>>;

interface Operation {
  readonly pattern: RegExp;
  /** Parts of the path that stand for something; the fewer, the better it fits. */
  readonly open: number;
  readonly item: Part;
  readonly operation: Part;
}

/**
 * What a vendor's OpenAPI 3 document has against a request: a path or method that is not there, an unknown or missing query
 * parameter, a missing header, an unknown or missing field at the top of a JSON body. One sentence for each. Vendors' schemas
 * are too loose or too wrong to be taken at their word further down.
 */
export function contract(document: object): (request: ReceivedRequest) => readonly string[] {
  const at = (value: unknown): Part => resolved(document as Part, value);
  const { url = "/" } = at(list(at(document)["servers"])[0]) as { readonly url?: string };
  const base = new URL(url, "http://x").pathname;
  const operations = (method: string): readonly Operation[] =>
    Object.entries(at(at(document)["paths"])).flatMap(([path, item]) => {
      const operation = at(item)[method];
      if (operation === undefined) return [];
      const parts = (base.replace(/\/$/, "") + path).split("/");
      const pattern = new RegExp(
        `^${parts.map((part) => (part.startsWith("{") ? "[^/]+" : escaped(part))).join("/")}$`,
      );
      const open = parts.filter((part) => part.startsWith("{")).length;
      return [{ pattern, open, item: at(item), operation: at(operation) }];
    });
  return (request) => {
    const fitting = operations(request.method.toLowerCase()).filter(({ pattern }) =>
      pattern.test(request.path),
    );
    const [best] = fitting.toSorted((a, b) => a.open - b.open);
    if (best === undefined) return [`There is no ${request.method} ${request.path}`];
    const declared = [...list(best.item["parameters"]), ...list(best.operation["parameters"])].map(at);
    return [
      ...againstParameters(request, declared),
      ...againstBody(request, at(best.operation["requestBody"]), at),
    ];
  };
}

function againstParameters({ query, headers }: ReceivedRequest, declared: readonly Part[]): string[] {
  const named = (place: string) => declared.filter((one) => one["in"] === place);
  const known = new Set(named("query").map(({ name }) => plain(String(name))));
  const given = new Set([...query.keys()].map(plain));
  const missing = named("query").filter(
    ({ name, required }) => required === true && !given.has(plain(String(name))),
  );
  const headless = named("header").filter(
    ({ name, required }) => required === true && headers[String(name).toLowerCase()] === undefined,
  );
  return [
    ...[...given].filter((name) => !known.has(name)).map((name) => `The query has no ${name}`),
    ...missing.map(({ name }) => `The query lacks ${String(name)}`),
    ...headless.map(({ name }) => `The header ${String(name)} is missing`),
  ];
}

function againstBody(request: ReceivedRequest, body: Part, at: (value: unknown) => Part): string[] {
  if (!/[/+]json\b/.test(request.headers["content-type"] ?? "")) return [];
  const content = at(Object.entries(at(body["content"])).find(([type]) => type.includes("json"))?.[1]);
  const { known, required } = fieldsOf(content["schema"], at);
  if (known.size === 0) return [];
  const given = Object.keys(request.json() as object);
  return [
    ...given.filter((name) => !known.has(name)).map((name) => `The body has no ${name}`),
    ...required.filter((name) => !given.includes(name)).map((name) => `The body lacks ${name}`),
  ];
}

/** The fields of a schema and of all that it is made of; only what it asks for itself is required. */
function fieldsOf(schema: unknown, at: (value: unknown) => Part, depth = 0) {
  const { properties, required, allOf, anyOf, oneOf } = at(schema);
  const known = new Set(Object.keys(at(properties)));
  const asked = list(required)
    .map(String)
    .filter((name) => at(at(properties)[name])["readOnly"] !== true);
  if (depth > 5) return { known, required: asked };
  for (const part of [allOf, anyOf, oneOf].flatMap(list))
    for (const name of fieldsOf(part, at, depth + 1).known) known.add(name);
  return { known, required: asked };
}

function resolved(document: Part, value: unknown, depth = 0): Part {
  if (typeof value !== "object" || value === null) return {};
  const { $ref } = value as { readonly $ref?: unknown };
  if (typeof $ref !== "string" || depth > 10) return value as Part;
  const names = $ref.replace(/^#\//, "").split("/");
  const target = names.reduce<unknown>(
    (from, name) =>
      (from as Part | undefined)?.[decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
  return resolved(document, target, depth + 1);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** `sort[0][field]` and `fields[]` belong to `sort` and `fields`. */
function plain(name: string): string {
  return name.split("[")[0] ?? name;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
