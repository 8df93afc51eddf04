import type { JsonObject, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { wholeName } from "../paths.ts";
import type { waitParams } from "./wait.params.ts";

type Params = ParamsOf<typeof waitParams>;
type Field = Params["fields"][number];

/**
 * The form that the execution's own address shows: `{ kind: "form", title, text?, button?, fields }`, each field
 * `{ name, label, type, required, options? }`.
 */
export function formOf({ title, text, button, fields }: Params): JsonObject {
  const names = new Set<string>();
  for (const { name } of fields) {
    wholeName(name);
    if (names.has(name)) throw fatal("form-field-twice", { name });
    names.add(name);
  }
  return {
    kind: "form",
    title,
    ...(text !== undefined && { text }),
    ...(button !== undefined && { button }),
    fields: fields.map(fieldOf),
  };
}

function fieldOf({ name, label, type, required, options }: Field): JsonObject {
  const field = { name, label, type, required };
  return type === "choice" ? { ...field, options: choicesOf(name, options) } : field;
}

function choicesOf(name: string, options: string | undefined): readonly string[] {
  const lines = (options ?? "").split("\n").map((line) => line.trim());
  const choices = [...new Set(lines)].filter((line) => line !== "");
  if (choices.length === 0) throw fatal("form-choice-empty", { name });
  return choices;
}
