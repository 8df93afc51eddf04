import type { JsonObject } from "@weft/sdk";
import { idOf, isObject } from "../workflow.ts";
import { Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";

/** Of one operation of a system's node. */
export type VendorPart = Pick<Converted, "type" | "params" | "notes">;
export type VendorParts = Readonly<Record<string, (parameters: JsonObject, version: number) => VendorPart>>;

/**
 * A converter for the node of one system, with one entry for each `resource.operation`. `usual`: the resource that a file does
 * not name, and each resource's operation that it does not.
 */
export function vendorConverter(call: {
  /** As the credential type is called. */
  readonly credential: string;
  readonly usual: Readonly<Record<string, string>>;
  readonly parts: VendorParts;
}): Converter {
  const { credential, usual, parts } = call;
  return ({ parameters, typeVersion }) => {
    const resource = idOf(parameters["resource"]) || (Object.keys(usual)[0] ?? "");
    const operation =
      idOf(parameters["operation"]) || (Object.hasOwn(usual, resource) ? usual[resource] : "");
    const name = `${resource}.${operation}`;
    const convert = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (convert === undefined) throw new Unsupported(`The operation “${name}” has no counterpart`);
    const { notes = [], ...made } = convert(parameters, typeVersion);
    return { ...made, notes: [credentialNote(credential), ...notes] };
  };
}

export function credentialNote(type: string): string {
  return `Choose a credential of the type “${type}”: secrets are never in a workflow file`;
}

/** An id as newer versions have it, with how it was chosen, or as it is. */
export function located(value: unknown): string {
  return isObject(value) ? idOf(value["value"]) : idOf(value);
}

/** How many an operation gives; without a choice as many as n8n does. */
export function mostOf(parameters: JsonObject, usual: number): JsonObject {
  return { most: parameters["returnAll"] === true ? 0 : (parameters["limit"] ?? usual) };
}

/** Only what was set. */
export function filled(params: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => value !== undefined && value !== "" && value !== null),
  );
}
