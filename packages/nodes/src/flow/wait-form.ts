import type { JsonObject, ParamsOf } from "@weft/sdk";
import { formFields } from "../forms/fields.ts";
import type { waitParams } from "./wait.params.ts";

/**
 * The form that the execution's own address shows: `{ kind: "form", title, text?, button?, fields }`, each field
 * `{ name, label, type, required, options? }`.
 */
export function formOf({ title, text, button, fields }: ParamsOf<typeof waitParams>): JsonObject {
  return {
    kind: "form",
    title,
    ...(text !== undefined && { text }),
    ...(button !== undefined && { button }),
    fields: formFields(fields).map((field) => ({ ...field })),
  };
}
