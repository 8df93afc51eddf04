import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../../workflow.ts";
import type { N8nNode } from "../../workflow.ts";
import type { ToolMade } from "./tool-made.ts";

type Row = JsonObject & { readonly name: string };

/** HTTP Request Tool 1.x: what stands in braces, and what is left to the model, are arguments; the rest is a request as any other. */
export function httpToolNode(node: N8nNode): ToolMade {
  const { parameters } = node;
  const asked = new Arguments(parameters);
  const made = {
    method: parameters["method"] ?? "GET",
    url: asked.filled(parameters["url"] ?? ""),
    authentication: parameters["authentication"],
    nodeCredentialType: parameters["nodeCredentialType"],
    genericAuthType: parameters["genericAuthType"],
    ...placed(asked, parameters, {
      send: "sendQuery",
      rows: "queryParameters",
      how: "specifyQuery",
      json: "jsonQuery",
      from: "parametersQuery",
    }),
    ...placed(asked, parameters, {
      send: "sendHeaders",
      rows: "headerParameters",
      how: "specifyHeaders",
      json: "jsonHeaders",
      from: "parametersHeaders",
    }),
    ...placed(asked, parameters, {
      send: "sendBody",
      rows: "bodyParameters",
      how: "specifyBody",
      json: "jsonBody",
      from: "parametersBody",
    }),
    options: {},
  };
  const shortened = parameters["optimizeResponse"] === true;
  return {
    node: { ...node, type: "n8n-nodes-base.httpRequest", typeVersion: 4.2, parameters: made },
    row: asked.rows.length > 0 ? { arguments: asked.rows } : {},
    description: parameters["toolDescription"] ?? parameters["description"] ?? "",
    notes: shortened
      ? ["The answer is not shortened for the model: say so in “Longest result” of the agent"]
      : [],
  };
}

interface Place {
  readonly send: string;
  readonly rows: string;
  readonly how: string;
  readonly json: string;
  /** Where the tool has its rows. */
  readonly from: string;
}

function placed(asked: Arguments, parameters: JsonObject, at: Place): JsonObject {
  if (parameters[at.send] !== true) return {};
  const how = textOf(parameters[at.how]) || "keypair";
  if (how === "json")
    return { [at.send]: true, [at.how]: "json", [at.json]: asked.filledJson(parameters[at.json] ?? "{}") };
  if (how === "model") return { [at.send]: true, [at.how]: "json", [at.json]: asked.whole(at.json) };
  const values = listOf(objectOf(parameters[at.from])["values"]).filter(isObject);
  const rows = values.map((row) => ({ name: row["name"] ?? "", value: asked.valueOf(row) }));
  return { [at.send]: true, [at.rows]: { parameters: rows } };
}

const placeholder = /(?<!\{)\{([A-Za-z_][\w-]*)\}(?!\})/g;

const inJson = /"\{([A-Za-z_][\w-]*)\}"|(?<!\{)\{([A-Za-z_][\w-]*)\}(?!\})/g;

/** An odd number of quotation marks stands before it. */
function isWithinText(before: string): boolean {
  return [...before.matchAll(/(?<!\\)"/g)].length % 2 === 1;
}

const types: Readonly<Record<string, string>> = { number: "number", boolean: "boolean", json: "any" };

/** What the model has to say, in the order in which it is met. */
class Arguments {
  readonly #defined: ReadonlyMap<string, JsonObject>;
  readonly #rows = new Map<string, Row>();

  constructor(parameters: JsonObject) {
    const rows = listOf(objectOf(parameters["placeholderDefinitions"])["values"]).filter(isObject);
    this.#defined = new Map(rows.map((row) => [textOf(row["name"]), row]));
  }

  get rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** `{city}` is what the model says of `city`. */
  filled(text: unknown): unknown {
    if (typeof text !== "string") return text;
    const made = text.replaceAll(placeholder, (_, name: string) => `{{ ${this.#read(name)} }}`);
    return made === text || text.startsWith("=") ? made : `=${made}`;
  }

  /** As JSON, whatever the model says: a value of its own, or a part of a text. */
  filledJson(text: unknown): unknown {
    if (typeof text !== "string") return text;
    const made = text.replaceAll(inJson, (found: string, whole?: string, bare?: string, at = 0) => {
      const name = whole ?? bare ?? "";
      if (whole !== undefined || !isWithinText(text.slice(0, at)))
        return `{{ JSON.stringify(${this.#read(name)} ?? null) }}`;
      return found.replace(
        placeholder,
        () => `{{ JSON.stringify(String(${this.#read(name)} ?? "")).slice(1, -1) }}`,
      );
    });
    return made === text || text.startsWith("=") ? made : `=${made}`;
  }

  /** All of the parameters at once. */
  whole(place: string): string {
    const name = place.replace(/^json/, "").toLowerCase();
    this.#ask(name, { type: "any", description: `All that is sent as ${name}, as an object` });
    return `={{ $json.${name} }}`;
  }

  valueOf({ name, valueProvider, value }: JsonObject): unknown {
    const provider = textOf(valueProvider) || "modelRequired";
    if (provider === "fieldValue") return this.filled(value ?? "");
    return `={{ ${this.#read(textOf(name), provider === "modelOptional" ? { optional: true } : {})} }}`;
  }

  #read(name: string, more: JsonObject = {}): string {
    this.#ask(name, more);
    return /^[A-Za-z_]\w*$/.test(name) ? `$json.${name}` : `$json[${JSON.stringify(name)}]`;
  }

  #ask(name: string, more: JsonObject): void {
    if (this.#rows.has(name)) return;
    const { description, type } = this.#defined.get(name) ?? {};
    this.#rows.set(name, {
      name,
      type: types[textOf(type)] ?? "string",
      ...(textOf(description) !== "" && { description }),
      ...more,
    });
  }
}
