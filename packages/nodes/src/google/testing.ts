import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ReceivedRequest } from "@weft/sdk/testing";

/** A schema of a Discovery document (developers.google.com/discovery/v1/reference/apis). */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}

interface Method {
  readonly flatPath?: string;
  readonly path: string;
  readonly httpMethod: string;
  readonly parameters?: Readonly<Record<string, Schema & { readonly location: string }>>;
  readonly request?: { readonly $ref: string };
  readonly mediaUpload?: { readonly protocols: { readonly simple: { readonly path: string } } };
}

interface Resource {
  readonly methods?: Readonly<Record<string, Method>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

interface Document extends Resource {
  readonly servicePath: string;
  readonly parameters: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const folder = new URL("../../../../../shared/specs/google/", import.meta.url);

/** For tests: what is wrong with requests by Google's own description of an API; `undefined` where that is not at hand. */
export function contractOf(name: string) {
  const file = fileURLToPath(new URL(`${name}.json`, folder));
  if (!existsSync(file)) return undefined;
  const document = JSON.parse(readFileSync(file, "utf8")) as Document;
  const methods = methodsIn(document);
  return (request: ReceivedRequest): readonly string[] => faultsOf(request, document, methods);
}

function methodsIn({ methods = {}, resources = {} }: Resource): readonly Method[] {
  return [...Object.values(methods), ...Object.values(resources).flatMap(methodsIn)];
}

function faultsOf(
  request: ReceivedRequest,
  document: Document,
  methods: readonly Method[],
): readonly string[] {
  const { method: verb, path, query, text } = request;
  const matches = (pattern: string): boolean => {
    const parts = pattern
      .replace(/^\//, "")
      .split(/\{[^}]*\}/)
      .map((part) => part.replaceAll(/[.$:]/g, "\\$&"));
    return new RegExp(`^/${parts.join("([^/:]|%3A)+")}$`, "i").test(path.replaceAll(/%3A/gi, "-"));
  };
  const method = methods.find(({ httpMethod, path: own, flatPath = own, mediaUpload }) => {
    const upload = mediaUpload?.protocols.simple.path;
    return (
      httpMethod === verb &&
      (matches(document.servicePath + flatPath) || (upload !== undefined && matches(upload)))
    );
  });
  if (method === undefined) return [`there is no ${verb} ${path}`];
  const known = { ...document.parameters, ...method.parameters };
  const strange = [...query.keys()].filter((key) => known[key] === undefined);
  const wrong = [...query].filter(([key, value]) => known[key]?.enum?.includes(value) === false);
  const isJson = request.headers["content-type"]?.startsWith("application/json") === true && text !== "";
  return [
    ...strange.map((key) => `${path} has no parameter ${key}`),
    ...wrong.map(([key, value]) => `${path} takes no ${key}=${value}`),
    ...(isJson ? bodyFaults(request.json(), method.request ?? {}, document, "body") : []),
  ];
}

function bodyFaults(value: unknown, given: Schema, document: Document, at: string): readonly string[] {
  const schema = given.$ref === undefined ? given : (document.schemas[given.$ref] ?? {});
  if (value === null || schema.type === "any" || schema.type === undefined) return [];
  if (Array.isArray(value)) {
    if (schema.type !== "array") return [`${at} must be ${schema.type}`];
    return value.flatMap((one, i) => bodyFaults(one, schema.items ?? {}, document, `${at}[${i}]`));
  }
  if (typeof value === "object") {
    if (schema.type !== "object") return [`${at} must be ${schema.type}`];
    return Object.entries(value).flatMap(([name, inner]) => {
      const part = schema.properties?.[name] ?? schema.additionalProperties;
      return part === undefined
        ? [`${at}.${name} is not known`]
        : bodyFaults(inner, part, document, `${at}.${name}`);
    });
  }
  const type = schema.type === "integer" ? "number" : schema.type;
  if (typeof value !== type) return [`${at} must be ${schema.type}`];
  return schema.enum === undefined || schema.enum.includes(JSON.stringify(value).replaceAll('"', ""))
    ? []
    : [`${at} cannot be ${JSON.stringify(value)}`];
}
