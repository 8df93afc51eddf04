import { FileBody, FormFields, MultipartForm } from "@weft/sdk";
import type { FileContent, FormPart, Item, NodeContext } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { fileOf } from "../files/content.ts";
import { CONTENT } from "./call-shape.ts";
import type { ApiBody } from "./call-shape.ts";
import { bracketed, isObject, textOfValue } from "./styles.ts";

export interface Place {
  readonly item: Item;
  readonly index: number;
  readonly ctx: Pick<NodeContext, "files" | "idempotencyKey">;
}

type Values = Readonly<Record<string, unknown>>;

export interface SentBody {
  readonly body?: unknown;
  readonly contentType?: string;
}

/** The body in the media type of the operation; nothing where nothing was filled in and nothing is required. */
export function toBody(spec: ApiBody | undefined, values: Values, place: Place): SentBody {
  if (spec === undefined) return {};
  const lacks = (spec.required ?? []).filter((name) => values[name] === undefined || values[name] === "");
  const empty = Object.values(values).every((value) => value === undefined);
  if (lacks.length > 0) throw fatal("openapi-missing", { item: place.index + 1, names: lacks.join(", ") });
  if (empty && spec.shape !== "fields") return {};
  const { mediaType, shape } = spec;
  const content = values[CONTENT];
  switch (shape) {
    case "fields":
      return fields(spec, values, place);
    case "value":
      return json(mediaType, content);
    case "text":
      return { body: textOfValue(content), contentType: mediaType };
    case "file": {
      const file = contentOf(String(content), place);
      return { body: new FileBody(file), ...(!mediaType.includes("*") && { contentType: mediaType }) };
    }
  }
}

function fields(spec: ApiBody, values: Values, place: Place): SentBody {
  const { mediaType } = spec;
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  if (mediaType.startsWith("multipart/"))
    return { body: new MultipartForm(given.flatMap(([name, value]) => partsOf(name, value, spec, place))) };
  if (!mediaType.startsWith("application/x-www-form-urlencoded"))
    return json(mediaType, Object.fromEntries(given));
  const written = given.flatMap(([name, value]) =>
    spec.deep?.includes(name) ? Object.entries(bracketed(name, value)) : [[name, formValue(value)] as const],
  );
  return { body: new FormFields(Object.fromEntries(written)) };
}

function formValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textOfValue);
  return isObject(value) ? JSON.stringify(value) : value;
}

function json(mediaType: string, value: unknown): SentBody {
  // As an object it gets the usual content type by itself; any other JSON is sent as it is written.
  const usual = /^application\/json$/i.test(mediaType) && typeof value === "object" && value !== null;
  if (usual) return { body: value };
  return { body: JSON.stringify(value ?? null), contentType: mediaType };
}

function partsOf(name: string, value: unknown, spec: ApiBody, place: Place): readonly FormPart[] {
  const several: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (spec.files?.includes(name))
    return several.filter(Boolean).map((file) => ({ name, file: contentOf(String(file), place) }));
  return several
    .filter((one) => one !== null && one !== undefined)
    .map((one) => ({ name, value: textOfValue(one) }));
}

function contentOf(name: string, { item, index, ctx }: Place): FileContent {
  const { files: store } = ctx;
  const file = fileOf(item, name, index + 1);
  return { name: file.name, type: file.type, size: file.size, open: () => store.read(file) };
}
