import type { Item } from "@weft/sdk";
import { toBoolean, toInstant, toNumber, toText } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";
import type { NodeErrorCode } from "../errors.ts";
import { wholeName } from "../paths.ts";

export interface Input {
  readonly name: string;
  readonly type: "text" | "number" | "boolean" | "date" | "json" | "any";
  readonly required: boolean;
  readonly default: string | undefined;
}

/** Where a value came from, for the words of an error. */
interface Place {
  /** From 1. */
  readonly item: number;
  readonly caller: string | undefined;
  readonly timezone: string;
}

interface Accepted {
  readonly item: Item;
  readonly inputs: readonly Input[];
  readonly place: Place;
}

/** The declared inputs of an item, each of its type; its files stay, its other fields do not. */
export function acceptedItem({ item, inputs, place }: Accepted): Item {
  const json: Record<string, unknown> = {};
  for (const input of inputs) {
    wholeName(input.name);
    const given = Object.hasOwn(item.json, input.name) ? item.json[input.name] : undefined;
    json[input.name] = accepted(input, given, place);
  }
  return item.files === undefined ? { json } : { json, files: item.files };
}

function accepted(input: Input, given: unknown, place: Place): unknown {
  // An empty text is a text; of every other type it is nothing.
  const left = given === undefined || given === null || (given === "" && input.type !== "text");
  if (!left) return convert(input, given, place);
  if (input.required)
    throw failure(place.caller === undefined ? "input-missing-here" : "input-missing", input, place);
  return input.default === undefined || input.default === "" ? null : convert(input, input.default, place);
}

function convert(input: Input, given: unknown, place: Place): unknown {
  const { type } = input;
  switch (type) {
    case "text":
      return toText(given);
    case "number":
      return found(toNumber(given)) ?? wrong("input-number", { input, given, place });
    case "boolean":
      return toBoolean(given) ?? wrong("input-boolean", { input, given, place });
    case "date": {
      const instant = found(toInstant(given, place.timezone));
      return instant === undefined
        ? wrong("input-date", { input, given, place })
        : new Date(instant).toISOString();
    }
    case "json":
      return objectOrList(given) ?? wrong("input-json", { input, given, place });
    case "any":
      return given;
  }
}

function found(number: number | undefined): number | undefined {
  return Number.isFinite(number) ? number : undefined;
}

function objectOrList(given: unknown): object | undefined {
  const value = typeof given === "string" ? parsed(given) : given;
  return typeof value === "object" && value !== null ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function wrong(code: NodeErrorCode, at: { input: Input; given: unknown; place: Place }): never {
  const text = toText(at.given);
  const value = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  throw failure(code, at.input, at.place, { value });
}

function failure(
  code: NodeErrorCode,
  { name }: Input,
  { item, caller = "–" }: Place,
  more: { value?: string } = {},
) {
  return fatal(code, { name, item, caller, ...more });
}
