import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { notUsual, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

/** n8n's kinds of fields. */
const kinds: Readonly<Record<string, string>> = {
  text: "text",
  longText: "textarea",
  number: "number",
  email: "email",
  date: "date",
  choice: "dropdown",
  choices: "dropdown",
  yesNo: "dropdown",
  file: "file",
};

export const exportForm: Exporter = ({ params }) => {
  const { fields, notes } = formFields(params);
  const { message, redirect } = params;
  const after =
    params["after"] === "redirect"
      ? { respondWith: "redirect", redirectUrl: redirect ?? "" }
      : { respondWith: "text", formSubmittedText: message ?? "" };
  const said = params["after"] === "redirect" || textOf(message) !== "";
  return {
    type: "formTrigger",
    typeVersion: 2.2,
    parameters: {
      formTitle: params["title"] ?? "",
      ...(textOf(params["text"]) !== "" && { formDescription: params["text"] }),
      formFields: { values: fields },
      options: {
        ...(textOf(params["path"]) !== "" && { path: params["path"] }),
        ...(textOf(params["button"]) !== "" && { buttonLabel: params["button"] }),
        ...(said && { respondWithOptions: { values: after } }),
      },
    },
    webhook: true,
    notes: [...notes, ...notUsual(params, { perMinute: 60 })],
  };
};

/** The questions of a form, and what is asked differently there. */
export function formFields(params: JsonObject): {
  readonly fields: readonly JsonObject[];
  readonly notes: readonly string[];
} {
  const rows = rowsOf(params, "fields");
  const asked = rows.filter(({ type }) => type !== "step");
  const renamed = asked.some(({ name, label }) => textOf(name) !== "" && name !== label);
  return {
    fields: asked.map(fieldOf),
    notes: [
      ...(asked.length < rows.length
        ? ["All questions are on one page there: for more pages, put “Form” nodes behind it"]
        : []),
      ...(renamed
        ? ["Answers have the names of their questions where n8n does not know names of fields yet"]
        : []),
      ...(asked.some(({ type }) => type === "yesNo") ? ["Yes and no are texts to choose from there"] : []),
    ],
  };
}

function fieldOf(row: JsonObject): JsonObject {
  const { type = "text", label = "", name, options } = row;
  const yesNo = type === "yesNo" ? "Yes\nNo" : options;
  const given = textOf(yesNo)
    .split("\n")
    .filter((option) => option.trim() !== "");
  return {
    fieldLabel: label,
    ...(textOf(name) !== "" && name !== label && { fieldName: name }),
    fieldType: kinds[textOf(type)] ?? "text",
    ...(given.length > 0 && { fieldOptions: { values: given.map((option) => ({ option })) } }),
    ...(type === "choices" && { multiselect: true }),
    ...(row["required"] !== false && { requiredField: true }),
  };
}
