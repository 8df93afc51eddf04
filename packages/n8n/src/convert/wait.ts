import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { formRows } from "./form-rows.ts";

const units: Readonly<Record<string, number>> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

/** Wait 1.x. There, time that is over and a call leave through the same output; here both lead where that led. */
export const convertWait: Converter = ({ typeVersion, parameters }) => {
  const resume = textOf(parameters["resume"]) || "timeInterval";
  const outputs = [["main", "timeout"]];
  switch (resume) {
    case "timeInterval": {
      // Version 1.1 made a short wait the default.
      const [amount, unit] = typeVersion < 1.1 ? [1, "hours"] : [5, "seconds"];
      const duration = lengthOf(parameters["amount"] ?? amount, parameters["unit"] ?? unit);
      return { type: "flow.wait", params: { mode: "duration", duration } };
    }
    case "specificTime":
      return { type: "flow.wait", params: { mode: "date", date: parameters["dateTime"] ?? "" } };
    case "webhook":
      return { type: "flow.wait", ...callOf(parameters), outputs };
    case "form":
      return { type: "flow.wait", ...formOf(parameters), outputs };
    default:
      throw new Unsupported(`Waiting for “${resume}” has no counterpart`);
  }
};

/** Milliseconds, or an expression for them. */
function lengthOf(amount: unknown, unit: unknown): number | string {
  const factor = factorOf(unit);
  if (isExpression(amount)) {
    // Without braces, what stands behind the sign is the amount.
    if (!amount.includes("{{")) return lengthOf(amount.slice(1), unit);
    return `={{ (${numberIn(amount)}) * ${factor} }}`;
  }
  const number = Number(amount);
  if (!Number.isFinite(number)) throw new Unsupported(`“${String(amount)}” is not a time to wait for`);
  return typeof factor === "number" ? number * factor : `={{ ${number} * ${factor} }}`;
}

/** The milliseconds of a unit, or what tells them within an expression. */
function factorOf(unit: unknown): number | string {
  const factor = Object.hasOwn(units, textOf(unit)) ? units[textOf(unit)] : undefined;
  if (factor !== undefined) return factor;
  if (!isExpression(unit)) throw new Unsupported(`“${textOf(unit)}” is not a unit of time`);
  return `(${JSON.stringify(units)})[${textIn(unit)}]`;
}

function numberIn(expression: string): string {
  return /^=\s*\{\{(?:(?!\}\})[^])*\}\}\s*$/.test(expression)
    ? expression.replace(/^=\s*\{\{\s*|\s*\}\}\s*$/g, "")
    : `Number(${textIn(expression)})`;
}

/** The text of an expression, from within another one. */
function textIn(expression: string): string {
  const pieces = expression.slice(1).split(/\{\{((?:(?!\}\})[^])*)\}\}/);
  const joined = pieces.map((piece, i) => (i % 2 === 0 ? JSON.stringify(piece) : `(${piece.trim()})`));
  return joined.filter((piece, i) => i % 2 === 1 || piece !== '""').join(' + "" + ');
}

/** How long at most; a date as limit becomes the time until then. */
function limitOf(parameters: JsonObject): { readonly limit?: number | string } {
  if (parameters["limitWaitTime"] !== true) return {};
  if (parameters["limitType"] !== "atSpecifiedTime")
    return { limit: lengthOf(parameters["resumeAmount"] ?? 1, parameters["resumeUnit"] ?? "hours") };
  const date = textOf(parameters["maxDateAndTime"]);
  const [, inner] = /^=\s*\{\{([\s\S]*)\}\}\s*$/.exec(date) ?? [];
  const value = inner?.trim() ?? JSON.stringify(date);
  return { limit: `={{ Math.max(0, (${value}).toDateTime().toMillis() - $now.toMillis()) }}` };
}

function callOf(parameters: JsonObject) {
  const answer = textOf(parameters["responseData"]);
  const late = ["lastNode", "responseNode"].includes(textOf(parameters["responseMode"]));
  const secret = textOf(parameters["incomingAuthentication"] ?? "none") !== "none";
  const notes = [
    ...ignoredOptions(objectOf(parameters["options"]), ["responseData"]),
    ...(late ? ["The caller is answered at once, not when the flow has finished"] : []),
    ...(secret ? ["Callers need no secret of their own: the address itself cannot be guessed"] : []),
  ];
  const said = textOf(objectOf(parameters["options"])["responseData"]);
  return {
    params: {
      mode: "call",
      methods: [textOf(parameters["httpMethod"]) || "GET"],
      ...(said !== "" && answer === "" && { answer: said }),
      ...limitOf(parameters),
    },
    notes,
  };
}

const fieldTypes: Readonly<Record<string, string>> = {
  text: "text",
  textarea: "longText",
  number: "number",
  email: "email",
  date: "date",
  dropdown: "choice",
  radio: "choice",
  checkbox: "choice",
  password: "text",
};

/** How a question is asked differently. */
function asked(row: JsonObject, label: string): readonly string[] {
  const kind = textOf(row["fieldType"]);
  const several = kind === "checkbox" || (kind === "dropdown" && row["multiselect"] === true);
  if (several) return [`Of “${label}”, one choice can be made instead of several`];
  return kind === "password" ? [`“${label}” was hidden while it was written; now it can be seen`] : [];
}

/** A form to wait for, of Wait and of the pages that follow a form. */
export function formOf(parameters: JsonObject) {
  const rows = formRows(parameters);
  const options = objectOf(parameters["options"]);
  const notes = [...ignoredOptions(options, ["buttonLabel", "formTitle", "formDescription"])];
  const fields = rows.flatMap((row) => {
    const label = textOf(row["fieldLabel"]) || textOf(row["fieldName"]);
    const given = textOf(row["fieldType"]) || "text";
    const type = Object.hasOwn(fieldTypes, given) ? fieldTypes[given] : undefined;
    if (type === undefined || label === "") {
      notes.push(`The field “${label || given}” (${given}) has no counterpart and was left out`);
      return [];
    }
    notes.push(...asked(row, label));
    const choices = listOf(objectOf(row["fieldOptions"])["values"]).filter(isObject);
    const choosable = choices.map((choice) => textOf(choice["option"])).join("\n");
    return [
      {
        label,
        name: textOf(row["fieldName"]) || label,
        type,
        required: row["requiredField"] === true,
        ...(type === "choice" && { options: choosable }),
      },
    ];
  });
  const text = textOf(parameters["formDescription"]) || textOf(options["formDescription"]);
  const button = textOf(options["buttonLabel"]);
  return {
    params: {
      mode: "form",
      title: textOf(parameters["formTitle"]) || textOf(options["formTitle"]),
      ...(text !== "" && { text }),
      ...(button !== "" && { button }),
      fields,
      ...limitOf(parameters),
    },
    notes,
  };
}
