import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { formRows, hiddenRows } from "./form-rows.ts";
import { formOf } from "./wait.ts";

/** n8n's kinds of fields by ours. */
const kinds: ReadonlyMap<unknown, string> = new Map([
  ["text", "text"],
  ["password", "text"],
  ["textarea", "longText"],
  ["number", "number"],
  ["email", "email"],
  ["date", "date"],
  ["dropdown", "choice"],
  ["radio", "choice"],
  ["checkbox", "choices"],
  ["file", "file"],
]);

/** Form trigger 1 to 2.x. Its answers were fields by the names of their questions, as they are here. */
export const convertFormTrigger: Converter = ({ parameters, raw }) => {
  const options = objectOf(parameters["options"]);
  const rows = formRows(parameters);
  const notes = [
    ...(hiddenRows(parameters) ? ["Its questions come of an expression: enter them one by one"] : []),
    ...ignoredOptions(options, [
      "path",
      "buttonLabel",
      "respondWithOptions",
      "appendAttribution",
      "ignoreBots",
    ]),
    ...rows.flatMap(noteOn),
  ];
  const mode = textOf(parameters["responseMode"]) || "onReceived";
  if (mode !== "onReceived")
    notes.push("People saw what the flow answered; now they see a thank-you at once");
  const auth = textOf(parameters["authentication"]);
  if (auth !== "" && auth !== "none")
    notes.push("Only people with a password saw the form; now everybody does");
  const path = textOf(parameters["path"]) || textOf(options["path"]) || textOf(raw["webhookId"]);
  return {
    type: "core.form",
    params: {
      path,
      title: textOf(parameters["formTitle"]),
      ...(textOf(parameters["formDescription"]) !== "" && { text: textOf(parameters["formDescription"]) }),
      fields: rows.filter((row) => kindOf(row) !== undefined).map(fieldOf),
      ...(textOf(options["buttonLabel"]) !== "" && { button: textOf(options["buttonLabel"]) }),
      ...afterOf(objectOf(objectOf(options["respondWithOptions"])["values"])),
    },
    notes,
  };
};

function kindOf({ fieldType = "text", multiselect }: JsonObject): string | undefined {
  return fieldType === "dropdown" && multiselect === true ? "choices" : kinds.get(fieldType);
}

function fieldOf(row: JsonObject): JsonObject {
  const name = textOf(row["fieldName"]) || textOf(row["fieldLabel"]);
  const label = textOf(row["fieldLabel"]) || name;
  const given = listOf(objectOf(row["fieldOptions"])["values"]).filter(isObject);
  const options = given.map(({ option }) => textOf(option)).join("\n");
  return {
    type: kindOf(row) ?? "text",
    label,
    name,
    required: row["requiredField"] === true,
    ...(options !== "" && { options }),
  };
}

function noteOn(row: JsonObject): readonly string[] {
  const { fieldType } = row;
  const name =
    textOf(row["fieldLabel"]) || textOf(row["fieldName"]) || textOf(row["elementName"]) || "without a name";
  if (fieldType === "password") return [`“${name}” was hidden while it was written; now it can be seen`];
  return kindOf(row) === undefined
    ? [`The field “${name}” of the kind “${textOf(fieldType)}” has no counterpart and was left out`]
    : [];
}

function afterOf({ respondWith, formSubmittedText, redirectUrl }: JsonObject): JsonObject {
  if (respondWith === "redirect") return { after: "redirect", redirect: textOf(redirectUrl) };
  return textOf(formSubmittedText) === "" ? {} : { message: textOf(formSubmittedText) };
}

/** Form 1 to 2.x: a page after the first one, or the end of a form. */
export const convertFormPage: Converter = ({ parameters }) => {
  if (parameters["operation"] === "completion")
    return {
      type: "flow.noop",
      params: {},
      notes: ["The last page was shown here; people see what the form itself says afterwards"],
    };
  const { params, notes } = formOf(parameters);
  const address = "People came to this page by themselves; now they need its address, $execution.resumeUrl";
  const title = params.title === "" ? { title: "Form" } : {};
  const outputs = [["main", "timeout"]];
  return { type: "flow.wait", params: { ...params, ...title }, outputs, notes: [address, ...notes] };
};
