import type { JsonObject, Params } from "@weft/sdk";
import type { ApiCall, ApiParam, ParamStyle } from "../call-shape.ts";
import { accessOf } from "./access.ts";
import type { ApiAccess } from "./access.ts";
import { bodyOf } from "./body.ts";
import { formOf } from "./form.ts";
import type { Asked, Form } from "./form.ts";
import { listIn, samplesOf } from "./answer.ts";
import { answerOf, exampleOf } from "./operations.ts";
import type { Described } from "./operations.ts";
import { pageHint } from "./paging.ts";
import type { PageHint } from "./paging.ts";
import { isReserved, plainText, rawOf } from "./raw.ts";
import type { Raw } from "./raw.ts";
import type { Refs } from "./refs.ts";
import { serversOf } from "./servers.ts";

/** Everything that a node and its form take of an operation. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** A few words; the path where the document has none. */
  readonly summary: string;
  readonly help?: string;
  readonly tags: readonly string[];
  readonly deprecated?: true;
  readonly servers: readonly string[];
  /** What a node that calls it begins with. */
  readonly params: JsonObject;
  /** Of the node's parameters `fields` and `body`. */
  readonly forms: { readonly fields: Params; readonly body?: Params };
  readonly access: readonly ApiAccess[];
  /** A value of the node's parameter `paging` that seems to fit. */
  readonly paging?: PageHint["way"];
}

const idempotency = /^(?:x-)?(?:idempotency-?key|idempotent-?key|paypal-request-id)$/i;

/** `from`: where the document was loaded, which addresses without a host are relative to. */
export function operationOf(described: Described, refs: Refs, from?: string): Operation {
  const { id, method, path, raw, item } = described;
  const header = described.parameters.find((one) => one["in"] === "header" && isKey(one));
  const parameters = described.parameters.filter((one) => one !== header);
  const { params, asked } = keyed(parameters, refs);
  const form = formOf(asked, refs);
  const body = described.body && bodyOf(described.body, refs);
  const answer = answerOf(described, refs);
  const list = listIn(answer.schema, { method, path }, refs);
  const page = list === undefined ? undefined : pageHint({ params, list, ...answer }, refs);
  const help = plainText(raw["description"], 300);
  const servers = serversOf(refs.root, [raw, item], from).slice(0, 10);
  const sample = samplesOf(answer, list, refs);
  const tags = Array.isArray(raw["tags"]) ? raw["tags"].filter((tag) => typeof tag === "string") : [];
  return {
    id,
    method,
    path,
    summary: plainText(raw["summary"], 120) ?? plainText(help, 100) ?? `${method} ${path}`,
    ...(help !== undefined && { help }),
    tags: tags.slice(0, 5).map((tag) => tag.slice(0, 80)),
    ...(raw["deprecated"] === true && { deprecated: true }),
    servers,
    params: {
      operation: id,
      method,
      call: {
        path,
        params,
        ...(body && { body: body.shape }),
        ...said(raw, refs),
        ...typesOf(form, body?.form),
      },
      ...(servers[0] !== undefined && { server: servers[0] }),
      ...filled("fields", form),
      ...filled("body", body?.form),
      sample: sample.length === 1 ? sample[0] : sample,
      ...(list && { split: list }),
      ...page?.params,
      ...(header && { idempotencyHeader: String(header["name"]) }),
    },
    forms: { fields: form.params, ...(body && { body: body.form.params }) },
    access: accessOf(raw, refs),
    ...(page && { paging: page.way }),
  };
}

function filled(name: string, form: Form | undefined): JsonObject {
  return form === undefined || Object.keys(form.values).length === 0 ? {} : { [name]: form.values };
}

function said(raw: Raw, refs: Refs): Pick<ApiCall, "accept" | "answers"> {
  return { ...acceptOf(raw, refs), ...wordsOf(raw, refs) };
}

function isKey({ name }: Raw): boolean {
  return idempotency.test(String(name));
}

function keyed(parameters: readonly Raw[], refs: Refs) {
  const taken = new Set<string>();
  const params: ApiParam[] = [];
  const asked: Asked[] = [];
  for (const one of parameters) {
    const [name, place] = [String(one["name"]), String(one["in"])];
    const key = taken.has(name) ? `${name} (${place})` : name;
    if (!/^(?:path|query|header|cookie)$/.test(place) || isReserved(name) || taken.has(key)) continue;
    taken.add(key);
    const [media] = Object.values(rawOf(one["content"]));
    const required = one["required"] === true || place === "path";
    params.push({
      key,
      name,
      in: place as ApiParam["in"],
      ...(required && { required }),
      ...styleOf(one),
      ...(media !== undefined && { json: true }),
    });
    const schema = one["schema"] ?? refs.deref(media)["schema"] ?? { type: "string" };
    asked.push({ key, schema, required, description: one["description"], example: exampleOf(one, refs) });
  }
  return { params, asked };
}

const styles = /^(?:simple|label|matrix|form|spaceDelimited|pipeDelimited|deepObject)$/;

function styleOf({ style, explode }: Raw): Pick<ApiParam, "style" | "explode"> {
  return {
    ...(typeof style === "string" && styles.test(style) && { style: style as ParamStyle }),
    ...(typeof explode === "boolean" && { explode }),
  };
}

function typesOf(fields: Form, body: Form | undefined): Pick<ApiCall, "types"> {
  const named = [
    ...Object.entries(fields.types).map(([path, type]) => [`fields/${path}`, type] as const),
    ...Object.entries(body?.types ?? {}).map(([path, type]) => [`body/${path}`, type] as const),
  ];
  return named.length === 0 ? {} : { types: Object.fromEntries(named) };
}

function acceptOf(raw: Raw, refs: Refs): Pick<ApiCall, "accept"> {
  const responses = Object.entries(rawOf(raw["responses"])).filter(([status]) => status.startsWith("2"));
  const types = responses.flatMap(([, response]) => Object.keys(rawOf(refs.deref(response)["content"])));
  const known = [...new Set(types)].filter((type) => /^[\w.+*-]+\/[\w.+*-]+$/.test(type));
  const best = known.find((type) => /json/i.test(type)) ?? known[0];
  return best === undefined || best === "*/*" ? {} : { accept: best };
}

/** Words that say no more than the status itself. */
const empty =
  /^(?:error|ok|success|default|(?:4|5)\d\d|(?:default |unexpected |generic )?error(?: response)?|bad request|unauthori[sz]ed|forbidden|(?:resource )?not found|conflict|internal(?: server)? error|unprocessable (?:entity|content)|too many requests|service unavailable|gone|method not allowed)?\.?$/i;

function wordsOf(raw: Raw, refs: Refs): Pick<ApiCall, "answers"> {
  const words = Object.entries(rawOf(raw["responses"])).flatMap(([status, response]) => {
    if (!/^(?:[45](?:\d\d|XX)|default)$/i.test(status)) return [];
    const text = plainText(refs.deref(response)["description"], 200)?.replace(/\.$/, "");
    return text === undefined || empty.test(text) ? [] : [[status.toUpperCase(), text] as const];
  });
  return words.length === 0 ? {} : { answers: Object.fromEntries(words) };
}
