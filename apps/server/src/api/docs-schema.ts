/** The part of JSON Schema that the contract's schemas come out as. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly description?: string;
}

/** A schema in the short form in which a TypeScript type is written, line by line. */
export function schemaLines(schema: JsonSchema): string[] {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return joined(choices.map(schemaLines));
  if (schema.properties) return objectLines(schema);
  if (schema.items) {
    const [first = "", ...rest] = schemaLines(schema.items);
    return rest.length === 0 ? [`${first}[]`] : [first, ...rest.slice(0, -1), `${rest.at(-1)}[]`];
  }
  return [`${simple(schema)}${remark(schema)}`];
}

function objectLines({ properties = {}, required = [] }: JsonSchema): string[] {
  const inner = Object.entries(properties).flatMap(([name, property]) => {
    const [first = "", ...rest] = schemaLines(property);
    return [`  ${name}${required.includes(name) ? "" : "?"}: ${first}`, ...rest.map((line) => `  ${line}`)];
  });
  return inner.length === 0 ? ["{}"] : ["{", ...inner, "}"];
}

function simple({ type, const: fixed, enum: options, additionalProperties, format }: JsonSchema): string {
  if (fixed !== undefined) return JSON.stringify(fixed);
  if (options) return options.map((option) => JSON.stringify(option)).join(" | ");
  if (type === "object") {
    const [value = "any"] = typeof additionalProperties === "object" ? schemaLines(additionalProperties) : [];
    return `{ [name]: ${value} }`;
  }
  if (type === undefined) return "any";
  return format ?? [type].flat().join(" | ");
}

function remark({ minLength, maxLength, default: initial, description, type }: JsonSchema): string {
  const parts = [
    ...(type === "string" && (minLength !== undefined || maxLength !== undefined)
      ? [`${minLength ?? 0} to ${maxLength ?? "any number of"} characters`]
      : []),
    ...(initial === undefined ? [] : [`${JSON.stringify(initial)} unless said`]),
    ...(description === undefined ? [] : [description]),
  ];
  return parts.length === 0 ? "" : `  // ${parts.join("; ")}`;
}

/** Alternatives: side by side where each is one line, else one after the other. */
function joined(choices: readonly string[][]): string[] {
  if (choices.every((lines) => lines.length === 1)) return [choices.map(([line]) => line).join(" | ")];
  return choices.flatMap((lines, index) => (index === 0 ? lines : [`| ${lines[0]}`, ...lines.slice(1)]));
}
