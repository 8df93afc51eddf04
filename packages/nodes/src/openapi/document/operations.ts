import { isRaw, listOf, rawOf, textOf } from "./raw.ts";
import type { Raw } from "./raw.ts";
import type { Refs } from "./refs.ts";

/** An operation as it stands in the document. */
export interface Described {
  /** Of its own in the document. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Of OpenAPI 3, also where the document has Swagger 2.0. */
  readonly parameters: readonly Raw[];
  /** By media type. */
  readonly body: { readonly required: boolean; readonly content: Raw } | undefined;
  readonly raw: Raw;
  readonly item: Raw;
}

const methods = ["get", "post", "put", "patch", "delete", "head", "options"] as const;
/** Not values of the person: they follow from the access and from what is sent. */
const ownHeaders = new Set(["accept", "content-type", "authorization"]);

/** Every operation of the document, in its order. */
export function operationsOf(refs: Refs): readonly Described[] {
  const { root } = refs;
  const taken = new Set<string>();
  return Object.entries(rawOf(root["paths"])).flatMap(([written, value]) => {
    const item = refs.deref(value);
    return methods.flatMap((method) => {
      const raw = item[method];
      if (!isRaw(raw)) return [];
      const name = `${method.toUpperCase()} ${written}`;
      const wanted = textOf(raw["operationId"]) ?? name;
      const id = (taken.has(wanted) ? name : wanted).slice(0, 300);
      taken.add(id);
      return [described({ id, method: method.toUpperCase(), written, item, raw }, refs)];
    });
  });
}

/** Some documents give these one, which no system reads. */
const bodiless = /^(?:GET|HEAD)$/;

interface Found {
  readonly id: string;
  readonly method: string;
  readonly written: string;
  readonly item: Raw;
  readonly raw: Raw;
}

function described({ id, method, written, item, raw }: Found, refs: Refs): Described {
  // Files made for PowerShell name the actions of Microsoft Graph with their namespace.
  const path = written.replaceAll("/microsoft.graph.", "/").split("#")[0] ?? written;
  const all = [...listOf(item["parameters"]), ...listOf(raw["parameters"])].map((one) => refs.deref(one));
  // What the operation says of a parameter replaces what its path says.
  const byPlace = new Map(all.map((one) => [`${String(one["in"])} ${String(one["name"])}`, one]));
  const parameters = [...byPlace.values()].filter((one) => textOf(one["name"]) !== undefined);
  const old = refs.root["swagger"] !== undefined;
  const usable = parameters.filter(
    (one) => one["in"] !== "header" || !ownHeaders.has(String(one["name"]).toLowerCase()),
  );
  return {
    id,
    method,
    path,
    parameters: withUnsaid(path, old ? usable.filter(isPlain).map(modern) : usable),
    body: bodiless.test(method) ? undefined : old ? oldBody(parameters, raw, refs.root) : bodyOf(raw, refs),
    raw,
    item,
  };
}

/** Names in the path that nobody has described. */
function withUnsaid(path: string, parameters: readonly Raw[]): readonly Raw[] {
  const said = new Set(parameters.filter((one) => one["in"] === "path").map((one) => one["name"]));
  const names = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ""));
  const unsaid = [...names].filter((name) => !said.has(name));
  const made = unsaid.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  return [...parameters.filter((one) => one["in"] !== "path" || names.has(String(one["name"]))), ...made];
}

function bodyOf(raw: Raw, refs: Refs): Described["body"] {
  const body = refs.deref(raw["requestBody"]);
  const content = rawOf(body["content"]);
  if (Object.keys(content).length === 0) return undefined;
  return { required: body["required"] === true, content };
}

// Swagger 2.0, by https://swagger.io/specification/v2/

function isPlain({ in: place }: Raw): boolean {
  return place !== "body" && place !== "formData";
}

const styles: Readonly<Record<string, Raw>> = {
  csv: { explode: false },
  ssv: { style: "spaceDelimited", explode: false },
  tsv: { style: "spaceDelimited", explode: false },
  pipes: { style: "pipeDelimited", explode: false },
  multi: { explode: true },
};

function modern(parameter: Raw): Raw {
  const { name, in: place, required, description, collectionFormat = "csv", ...schema } = parameter;
  const style = schema["type"] === "array" ? styles[String(collectionFormat)] : undefined;
  return { name, in: place, required, description, schema, ...style };
}

function oldBody(parameters: readonly Raw[], raw: Raw, root: Raw): Described["body"] {
  const consumes = listOf(raw["consumes"] ?? root["consumes"]).filter((type) => typeof type === "string");
  const whole = parameters.find((one) => one["in"] === "body");
  if (whole) {
    const types = consumes.length > 0 ? consumes : ["application/json"];
    const media = { schema: whole["schema"] };
    return {
      required: whole["required"] === true,
      content: Object.fromEntries(types.map((type) => [type, media])),
    };
  }
  const fields = parameters.filter((one) => one["in"] === "formData");
  if (fields.length === 0) return undefined;
  const properties = Object.fromEntries(fields.map((one) => [String(one["name"]), modern(one)["schema"]]));
  const required = fields.filter((one) => one["required"] === true).map((one) => one["name"]);
  const files = fields.some((one) => one["type"] === "file");
  const type = files ? "multipart/form-data" : (consumes[0] ?? "application/x-www-form-urlencoded");
  return {
    required: required.length > 0,
    content: { [type]: { schema: { type: "object", properties, required } } },
  };
}

/** Schema and example of the answer to a call that went well, of Swagger 2.0 too; nothing where it has no JSON. */
export function answerOf(
  { raw }: Described,
  refs: Refs,
): { schema: unknown; example: unknown; headers: Raw } {
  const responses = Object.entries(rawOf(raw["responses"]));
  const good =
    responses.find(([status]) => status.startsWith("2")) ?? responses.find(([s]) => s === "default");
  const response = refs.deref(good?.[1]);
  const headers = rawOf(response["headers"]);
  if (response["schema"] !== undefined) {
    const examples = rawOf(response["examples"]);
    return { schema: response["schema"], example: examples["application/json"], headers };
  }
  const content = Object.entries(rawOf(response["content"]));
  const [, found] = content.find(([type]) => /json/i.test(type)) ?? [];
  const media = refs.deref(found);
  return { schema: media["schema"], example: exampleOf(media, refs), headers };
}

/** Of a media type or a parameter. */
export function exampleOf(media: Raw, refs: Refs): unknown {
  if (media["example"] !== undefined) return media["example"];
  const [first] = Object.values(rawOf(media["examples"]));
  return refs.deref(first)["value"];
}
