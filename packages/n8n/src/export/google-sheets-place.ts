import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { leftOut, wordOf } from "./exporter.ts";
import { chosen, isFilled } from "./vendor.ts";

/** Which sheet: by its number, which stands in its address, or by its name. */
export function sheetOf(params: JsonObject): JsonObject {
  return { documentId: chosen(params["spreadsheet"]), sheetName: sheetName(textOf(params["sheet"])) };
}

function sheetName(sheet: string): JsonObject {
  // n8n reads numbers alone, but this one as it stands in addresses.
  if (sheet === "" || sheet === "gid=0") return chosen("gid=0");
  const [, mark = "", id] = /^(=?)gid=([^]+)$/.exec(sheet) ?? [];
  return id === undefined ? chosen(sheet, "name") : chosen(`${mark}${id}`);
}

/** The first sheet need not have this number. */
export function firstSheet({ sheet }: JsonObject): readonly string[] {
  return isFilled(sheet) ? [] : ["Choose the sheet there: here it is the first one, whichever that is"];
}

const ends = { last: "lastRowInSheet", empty: "firstEmptyRow" };

/** Where the table is. */
export function locationOf(params: JsonObject): {
  readonly options: JsonObject;
  readonly notes: readonly string[];
} {
  const { range, headerRow = 1, firstRow = 2, until = "last" } = params;
  const end = wordOf(ends, until);
  const readRowsUntil = until === "last" ? {} : { readRowsUntil: end };
  const moved = headerRow !== 1 || firstRow !== 2;
  const located = (values: JsonObject) => ({
    dataLocationOnSheet: { values: { ...values, ...readRowsUntil } },
  });
  if (isFilled(range))
    return {
      options: located({ rangeDefinition: "specifyRangeA1", range }),
      notes: leftOut(params, ["headerRow", "firstRow"], { headerRow: 1, firstRow: 2 }),
    };
  if (moved)
    return {
      options: located({ rangeDefinition: "specifyRange", headerRow, firstDataRow: firstRow }),
      notes: [],
    };
  return { options: until === "last" ? {} : located({ rangeDefinition: "detectAutomatically" }), notes: [] };
}

const renderings = { unformatted: "UNFORMATTED_VALUE", formatted: "FORMATTED_VALUE", formula: "FORMULA" };
const dateForms = { text: "FORMATTED_STRING", number: "SERIAL_NUMBER" };

/** How cells are read, where it is not the usual way. */
export function renderingOf({ values = "unformatted", dates = "text" }: JsonObject): {
  readonly general?: string;
  readonly date?: string;
} {
  return {
    ...(values !== "unformatted" && { general: wordOf(renderings, values) }),
    ...(dates !== "text" && { date: wordOf(dateForms, dates) }),
  };
}
