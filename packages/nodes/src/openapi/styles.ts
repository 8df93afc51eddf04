import type { ApiParam, ParamStyle } from "./call-shape.ts";

/** How values are written, by https://spec.openapis.org/oas/v3.1.1.html#style-values */

type Query = Readonly<Record<string, unknown>>;

const usual: Readonly<Record<ApiParam["in"], ParamStyle>> = {
  path: "simple",
  header: "simple",
  query: "form",
  cookie: "form",
};

/** One text for a value; of objects only in JSON. */
export function textOfValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** For a path, header or cookie. `encode`: applied to each part. */
export function writtenAs(param: ApiParam, value: unknown, encode: (text: string) => string): string {
  const { name, json, style = usual[param.in], explode = style === "form" } = param;
  if (json) return encode(JSON.stringify(value));
  const parts = partsOf(value, explode, encode);
  switch (style) {
    case "label":
      return `.${parts.join(explode ? "." : ",")}`;
    case "matrix":
      if (explode && isObject(value)) return parts.map((part) => `;${part}`).join("");
      return explode && Array.isArray(value)
        ? parts.map((part) => `;${name}=${part}`).join("")
        : `;${name}=${parts.join(",")}`;
    default:
      return parts.join(",");
  }
}

function partsOf(value: unknown, explode: boolean, encode: (text: string) => string): readonly string[] {
  const text = (one: unknown) => encode(textOfValue(one));
  if (Array.isArray(value)) return value.map(text);
  if (!isObject(value)) return [text(value)];
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return entries.flatMap(([key, one]) =>
    explode ? [`${encode(key)}=${text(one)}`] : [encode(key), text(one)],
  );
}

/** For the query, by name; a list repeats its name. */
export function inQuery(param: ApiParam, value: unknown): Query {
  const { name, json, style = "form", explode = style === "form" || style === "deepObject" } = param;
  if (json) return { [name]: JSON.stringify(value) };
  if (typeof value !== "object" || value === null) return { [name]: value };
  if (style === "deepObject") return bracketed(name, value);
  if (explode) return Array.isArray(value) ? { [name]: value.map(textOfValue) } : texts(value);
  const separator = style === "spaceDelimited" ? " " : style === "pipeDelimited" ? "|" : ",";
  return { [name]: partsOf(value, false, (text) => text).join(separator) };
}

function texts(value: object): Query {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, one === null ? one : textOfValue(one)]),
  );
}

/** `name[key][0]=…`; what is nested is written out. */
export function bracketed(name: string, value: unknown): Query {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object") return { [name]: value };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => Object.entries(bracketed(`${name}[${key}]`, one))),
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
