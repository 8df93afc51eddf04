import type { JsonObject } from "@weft/sdk";
import { isObject, isOn, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converted } from "./converter.ts";
import { given } from "./files-common.ts";

const renderings: Readonly<Record<string, string>> = {
  FORMATTED_VALUE: "formatted",
  UNFORMATTED_VALUE: "unformatted",
  FORMULA: "formula",
};

/** How cells are read, where it is not the usual way. */
export function renderingOf(values: unknown, dates: unknown): JsonObject {
  const rendering = renderings[textOf(values)] ?? "unformatted";
  return {
    ...(rendering !== "unformatted" && { values: rendering }),
    ...(dates === "SERIAL_NUMBER" && { dates: "number" }),
  };
}

/** All versions make new spreadsheets alike. */
export function newSpreadsheet(parameters: JsonObject): Converted {
  const options = objectOf(parameters["options"]);
  const listed = listOf(objectOf(parameters["sheetsUi"])["sheetValues"]).filter(isObject);
  return {
    type: "googleSheets.spreadsheet.create",
    params: {
      title: textOf(parameters["title"]),
      ...(listed.length > 0 && {
        sheets: listed.map(({ title, hidden }) => ({
          title: title ?? "",
          ...(isOn(hidden) && { hidden }),
        })),
      }),
      ...given(options, { locale: "locale", autoRecalc: "recalculate" }),
    },
    notes: ignoredOptions(options, ["locale", "autoRecalc"]),
  };
}
