import type { Random } from "@weft/n8n/testing";
import type { JsonObject, Param, Params } from "@weft/sdk";

/** Rows as people write them, where not every value of a row goes with every other; by the names of lists. */
type Samples = Readonly<Record<string, readonly JsonObject[]>>;

/** Parameters as a person might fill them in, by what the manifest asks for; the same ones for the same numbers. */
export function drawnParams(params: Params, random: Random, samples: Samples = {}): JsonObject {
  const filled = Object.entries(params).flatMap(([name, param]) => {
    // Whoever leaves a field alone leaves it out.
    const alone = random(4) === 0 && ("default" in param || param.optional === true);
    const value = alone ? undefined : (rowsOf(param, samples[name], random) ?? drawnValue(param, random));
    return value === undefined ? [] : [[name, value] as const];
  });
  return seen(params, Object.fromEntries(filled));
}

function rowsOf(param: Param, rows: readonly JsonObject[] | undefined, random: Random): unknown {
  return param.kind === "list" ? rows?.slice(0, 1 + random(rows.length)) : undefined;
}

/** Without what is not asked for where others have these values. */
function seen(params: Params, values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isAsked(params, values, name)));
}

export function isAsked(params: Params, values: JsonObject, name: string): boolean {
  return Object.entries(params[name]?.showWhen ?? {}).every(([other, wanted]) => {
    const asked = params[other];
    const value = values[other] ?? (asked !== undefined && "default" in asked ? asked.default : undefined);
    return (wanted as readonly unknown[]).includes(value);
  });
}

function drawnValue(param: Param, random: Random): unknown {
  const pick = <T>(values: readonly T[]): T | undefined => values[random(values.length)];
  if (param.literal !== true && random(5) === 0 && param.kind !== "list" && param.kind !== "fields")
    return pick(["={{ $json.a }}", "={{ $('N').item.json.b }}"]);
  switch (param.kind) {
    case "number":
      return Math.min(param.max ?? 50, Math.max(param.min ?? 0, random(20)));
    case "duration":
      return (1 + random(5)) * 60_000;
    case "boolean":
      return random(2) === 0;
    case "choice":
      return pick(param.options.map(valueOf));
    case "choices":
      return param.options.map(valueOf).filter(() => random(3) === 0);
    case "json":
      return pick<unknown>([{ a: 1 }, '{"a":"b"}', undefined]);
    case "list":
      return Array.from({ length: random(3) }, () => drawnParams(param.of, random));
    case "fields":
      return Array.from({ length: random(3) }, (_, at) => ({
        name: `f${at}`,
        type: pick(["any", "string"]),
        value: pick(["x", "={{ $json.v }}", ""]),
      }));
    case "file":
      return pick(["data", "invoice"]);
    default:
      return pick(["abc", "Zażółć a_b", "=Hi {{ $json.c }}!", "a, b", "12345678", "Order"]);
  }
}

function valueOf(option: string | { readonly value: string }): string {
  return typeof option === "string" ? option : option.value;
}
