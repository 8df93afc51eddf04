import { CONTENT } from "../call-shape.ts";
import type { ApiBody } from "../call-shape.ts";
import { askedOf, formOf } from "./form.ts";
import type { Asked, Form } from "./form.ts";
import { exampleOf } from "./operations.ts";
import type { Described } from "./operations.ts";
import { rawOf } from "./raw.ts";
import type { Raw } from "./raw.ts";
import type { Refs } from "./refs.ts";
import { schemaOf } from "./schema.ts";
import type { Schema } from "./schema.ts";

interface Body {
  readonly shape: ApiBody;
  readonly form: Form;
}

const ANYTHING = "*/*";
const JSON_TYPE = /[/+]json\b/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded/i;
const MULTIPART = /^multipart\//i;
const TEXT = /^text\/|[/+](?:xml|yaml|graphql|ndjson|jsonl)\b/i;

/** Nothing could be filled in. */
function isVoid({ raw, properties }: Schema): boolean {
  return raw["type"] === "object" && properties.size === 0 && raw["additionalProperties"] === false;
}

/** The body in the media type that is the easiest to fill in, of those that the operation takes. */
export function bodyOf({ required, content }: NonNullable<Described["body"]>, refs: Refs): Body | undefined {
  const types = Object.keys(content);
  const [best = ANYTHING] = types.toSorted((a, b) => rank(a) - rank(b));
  const media = refs.deref(content[best]);
  const schema = schemaOf(media["schema"], refs);
  if (!required && (isVoid(schema) || emptyForm(best, schema))) return undefined;
  const mediaType = best === ANYTHING ? "application/json" : best;
  if ([FORM_TYPE, MULTIPART, JSON_TYPE].some((known) => known.test(mediaType))) {
    const body = fieldsBody(mediaType, media, schema, refs);
    return body ?? whole({ mediaType, shape: "value" }, media, required, refs);
  }
  const shape = TEXT.test(mediaType) && schema.format !== "binary" ? "text" : "file";
  return whole({ mediaType, shape }, media, required, refs);
}

function emptyForm(type: string, { properties, variants, type: kind }: Schema): boolean {
  return FORM_TYPE.test(type) && properties.size === 0 && variants.length === 0 && kind === "object";
}

function rank(type: string): number {
  if (/^application\/json\b/i.test(type)) return 0;
  if (JSON_TYPE.test(type)) return 1;
  if (type === ANYTHING) return 2;
  if (FORM_TYPE.test(type)) return 3;
  if (MULTIPART.test(type)) return 4;
  return TEXT.test(type) ? 5 : 6;
}

/** Nothing where the body is no object with known fields. */
function fieldsBody(mediaType: string, media: Raw, schema: Schema, refs: Refs): Body | undefined {
  const fields = askedOf(schema, refs);
  if (fields.length === 0 || (schema.type !== undefined && schema.type !== "object")) return undefined;
  const files = MULTIPART.test(mediaType)
    ? fields.filter((one) => isFile(one, refs)).map(({ key }) => key)
    : [];
  const encoding = rawOf(media["encoding"]);
  const deep = fields.map(({ key }) => key).filter((key) => rawOf(encoding[key])["style"] === "deepObject");
  const needed = fields.filter((one) => one.required).map(({ key }) => key);
  return {
    shape: {
      mediaType,
      shape: "fields",
      ...(needed.length > 0 && { required: needed }),
      ...(files.length > 0 && { files }),
      ...(deep.length > 0 && { deep }),
    },
    form: formOf(
      fields.map((one) => (files.includes(one.key) ? { ...one, file: true } : one)),
      refs,
    ),
  };
}

function isFile({ schema: given }: Asked, refs: Refs): boolean {
  const { raw, format, type } = schemaOf(given, refs);
  return format === "binary" || (type === "string" && raw["contentMediaType"] !== undefined);
}

function whole(
  { mediaType, shape }: Pick<ApiBody, "mediaType" | "shape">,
  media: Raw,
  required: boolean,
  refs: Refs,
): Body {
  const { description } = refs.deref(media["schema"]);
  const schema = shape === "value" ? media["schema"] : { type: "string", maxLength: 10_000 };
  const example = shape === "file" ? undefined : exampleOf(media, refs);
  const asked: Asked = { key: CONTENT, schema, required, description, example, file: shape === "file" };
  return {
    shape: { mediaType, shape, ...(required && { required: [CONTENT] }) },
    form: formOf([asked], refs),
  };
}
