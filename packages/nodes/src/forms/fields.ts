import type { FormField } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { wholeName } from "../paths.ts";

/** A row of a parameter that says what people are asked. */
export interface FieldRow {
  readonly label: string;
  readonly name: string;
  readonly type: FormField["type"];
  readonly options?: string | undefined;
  readonly required: boolean;
}

/** The fields of a form. Throws `Fatal` for names that are used twice or not allowed, and for nothing to choose from. */
export function formFields(rows: readonly FieldRow[]): readonly FormField[] {
  const names = new Set<string>();
  return rows.map(({ name, label, type, required, options }) => {
    // A heading is not answered.
    if (type === "step") return { name: "", label, type, required: false };
    wholeName(name);
    if (names.has(name)) throw fatal("form-field-twice", { name });
    names.add(name);
    const field = { name, label, type, required };
    return type === "choice" || type === "choices" ? { ...field, options: choicesOf(name, options) } : field;
  });
}

function choicesOf(name: string, options: string | undefined): readonly string[] {
  const lines = (options ?? "").split("\n").map((line) => line.trim());
  const choices = [...new Set(lines)].filter((line) => line !== "");
  if (choices.length === 0) throw fatal("form-choice-empty", { name });
  return choices;
}
