import type { FormField } from "@weft/sdk";
import { escape } from "../app/escape.ts";
import type { FormTexts } from "./texts.ts";

interface FieldCall {
  readonly id: string;
  readonly values: readonly string[];
  readonly texts: FormTexts;
  /** What is wrong, in words. */
  readonly fault: string | undefined;
  /** The first that is wrong: on a phone it may be far down, so the page opens there. */
  readonly first: boolean;
}

/** One question with its control, and what is wrong with the answer. */
export function fieldHtml(field: FormField, call: FieldCall): string {
  const { id, fault, first } = call;
  const said = fault ? `<p class="wrong" id="${id}-wrong">${escape(fault)}</p>` : "";
  const invalid = fault ? ` aria-invalid="true" aria-describedby="${id}-wrong"` : "";
  const marks = `${invalid}${first ? " autofocus" : ""}`;
  const label = `${escape(field.label)}${field.required ? ' <span aria-hidden="true">*</span>' : ""}`;
  if (field.type === "yesNo" || field.type === "choices") {
    const boxes = boxesHtml(field, marks, call);
    return `<fieldset class="field"><legend>${label}</legend>${boxes}${said}</fieldset>`;
  }
  const begin = `id="${id}" name="${escape(field.name)}"${field.required ? " required" : ""}${marks}`;
  return `<div class="field"><label for="${id}">${label}</label>${controlHtml(field, begin, call)}${said}</div>`;
}

function boxesHtml(
  { name, type, options = [], required }: FormField,
  marks: string,
  { values, texts }: FieldCall,
): string {
  const yesNo = type === "yesNo";
  const choices = yesNo ? (["yes", "no"] as const) : options;
  const kind = yesNo ? `type="radio"${required ? " required" : ""}` : 'type="checkbox"';
  const boxes = choices.map((choice, place) => {
    const checked = values.includes(choice) ? " checked" : "";
    // One of them takes the focus.
    const own = place === 0 ? marks : marks.replace(" autofocus", "");
    const said = choice === "yes" || choice === "no" ? (yesNo ? texts[choice] : choice) : choice;
    return `<label class="choice"><input ${kind} name="${escape(name)}" value="${escape(choice)}"${checked}${own}> ${escape(said)}</label>`;
  });
  return boxes.join("");
}

function controlHtml(
  { type, options = [] }: FormField,
  begin: string,
  { values: [value = ""], texts }: FieldCall,
): string {
  if (type === "file") return `<input type="file" ${begin}>`;
  if (type === "longText") return `<textarea ${begin}>${escape(value)}</textarea>`;
  if (type === "choice") {
    const choices = options.map((option) => {
      const selected = option === value ? " selected" : "";
      return `<option value="${escape(option)}"${selected}>${escape(option)}</option>`;
    });
    return `<select ${begin}><option value="">${escape(texts.choose)}</option>${choices.join("")}</select>`;
  }
  const kind = type === "number" ? 'type="text" inputmode="decimal"' : `type="${type}"`;
  return `<input ${kind} ${begin} value="${escape(value)}">`;
}
