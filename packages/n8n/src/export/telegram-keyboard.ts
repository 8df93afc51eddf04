import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { NoCounterpart, rowsOf } from "./exporter.ts";
import { isFilled, jsonIn } from "./vendor.ts";

/** Buttons below a message, or a keyboard as JSON, which replaces them. */
export function keyboardOf(params: JsonObject): JsonObject {
  const markup = jsonIn(params["markup"]);
  if (isFilled(markup)) return markupOf(markup);
  const rows = rowsOf(params, "buttons");
  return rows.length === 0
    ? {}
    : { replyMarkup: "inlineKeyboard", inlineKeyboard: keyboard(buttonRows(rows)) };
}

/** Buttons of one number stand beside each other; those without one each have a row of their own. */
function buttonRows(buttons: readonly JsonObject[]): readonly (readonly JsonObject[])[] {
  const rows = new Map<string, JsonObject[]>();
  for (const [index, { text = "", url = "", data = "", row = 0 }] of buttons.entries()) {
    const key = row === 0 ? `own ${index}` : JSON.stringify(row);
    const button = { text, ...(url === "" ? { callback_data: data === "" ? text : data } : { url }) };
    rows.set(key, [...(rows.get(key) ?? []), button]);
  }
  return [...rows.values()];
}

function markupOf(markup: unknown): JsonObject {
  const {
    inline_keyboard: inline,
    keyboard: keys,
    remove_keyboard: remove,
    force_reply: force,
    ...others
  } = objectOf(markup);
  if (Array.isArray(inline))
    return { replyMarkup: "inlineKeyboard", inlineKeyboard: keyboard(rowsIn(inline)) };
  if (Array.isArray(keys))
    return {
      replyMarkup: "replyKeyboard",
      replyKeyboard: keyboard(rowsIn(keys)),
      replyKeyboardOptions: others,
    };
  if (remove === true) return { replyMarkup: "replyKeyboardRemove", replyKeyboardRemove: others };
  if (force === true) return { replyMarkup: "forceReply", forceReply: others };
  throw new NoCounterpart("The keyboard is given as a whole by an expression");
}

/** A key of a keyboard may be its text alone. */
function rowsIn(rows: unknown): readonly (readonly JsonObject[])[] {
  return listOf(rows).map((row) => listOf(row).map((key) => (isObject(key) ? key : { text: textOf(key) })));
}

function keyboard(rows: readonly (readonly JsonObject[])[]): JsonObject {
  return {
    rows: rows.map((row) => ({
      row: {
        buttons: row.map(({ text = "", ...additionalFields }) => ({ text, additionalFields })),
      },
    })),
  };
}
