import type { JsonObject } from "@weft/sdk";
import { isObject, numberOf, textOf, objectOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, renamed, rowsOf } from "./exporter.ts";
import type { Exported, Exporter } from "./exporter.ts";

const tables = new Set(["csv", "html", "ods", "rtf", "xls", "xlsx"]);

export const exportExtract: Exporter = ({ params }) => {
  const format = textOf(params["format"] ?? "auto");
  const source = { binaryPropertyName: params["file"] ?? "data" };
  if (format === "auto") return anyTable(params, source);
  if (format === "csv" || format === "sheet" || format === "html") return table(format, params, source);
  const operation = operations[format];
  if (operation === undefined) throw new NoCounterpart(`n8n does not read files as “${format}”`);
  const entries = ["json", "xml", "ics"].includes(format) && (params["entries"] ?? "items") === "items";
  const options = {
    ...(format === "pdf" && renamed(params, { maxPages: "maxPages", password: "password" })),
    ...(format === "pdf" && params["joinPages"] === false && { joinPages: false }),
    ...(format !== "pdf" && format !== "base64" && encodingOf(params)),
    ...(format === "text" && params["keepBom"] === true && { stripBOM: false }),
    ...sourceOf(params),
  };
  return {
    type: "extractFromFile",
    typeVersion: 1,
    parameters: {
      operation,
      ...source,
      ...(format !== "pdf" && { destinationKey: textOf(params["field"]) || "data" }),
      options,
    },
    notes: [
      ...(entries ? ["Everything is in one field there: put “Split Out” behind it"] : []),
      ...(format === "xml" ? ["XML comes as its text there: put “XML” behind it"] : []),
      ...leftOut(params, entries ? ["path"] : []),
    ],
  };
};

const operations: Readonly<Record<string, string>> = {
  json: "fromJson",
  ics: "fromIcs",
  xml: "xml",
  text: "text",
  pdf: "pdf",
  // n8n's own spelling.
  base64: "binaryToPropery",
};

function sourceOf({ keepFields, keepFile }: JsonObject): JsonObject {
  if (keepFields === true) return { keepSource: keepFile === true ? "both" : "json" };
  return keepFile === true ? { keepSource: "binary" } : {};
}

/** Finding out the format is what only an older node does. */
function anyTable(params: JsonObject, source: JsonObject): Exported {
  return {
    type: "spreadsheetFile",
    typeVersion: 2,
    parameters: { fileFormat: "autodetect", ...source, options: tableOptions("csv", params) },
    notes: [
      "n8n finds out only the formats of tables: for others, choose “Extract From File”",
      ...tableNotes(params),
    ],
  };
}

function table(format: string, params: JsonObject, source: JsonObject): Exported {
  const sheet = format === "sheet";
  const number = format === "html" && (numberOf(params["table"], 1) !== 1 || isObject(params["table"]));
  return {
    type: "extractFromFile",
    typeVersion: 1,
    parameters: {
      operation: sheet ? "xlsx" : format,
      ...source,
      options: {
        ...tableOptions(format, params),
        ...(sheet && { ...renamed(params, { sheet: "sheetName" }), ...rangeOf(params) }),
        ...(format === "html" && params["numbers"] !== true && { rawData: true }),
      },
    },
    notes: [
      ...tableNotes(params),
      ...(number ? ["n8n reads the first table of a page"] : []),
      ...(format === "csv" ? notUsual(params, { numbers: false, quote: '"' }) : []),
      ...(format === "csv" && textOf(params["delimiter"]) === ""
        ? ["Cells are taken as divided by commas there"]
        : []),
      ...(sheet && params["dates"] !== "number" && params["values"] !== "shown"
        ? ["Dates are numbers there, counted in days from 1900"]
        : []),
      ...(sheet ? notUsual(params, { values: "typed" }) : []),
    ],
  };
}

function tableOptions(format: string, params: JsonObject): JsonObject {
  return {
    ...(params["header"] === false && { headerRow: false }),
    ...(params["emptyCells"] !== false && { includeEmptyCells: true }),
    ...(format === "csv" && {
      ...renamed(params, { delimiter: "delimiter", fromLine: "fromLine" }),
      ...encodingOf(params),
      ...(params["keepBom"] !== true && { enableBOM: true }),
      ...(params["maxRows"] !== undefined && params["maxRows"] !== 0 && { maxRowCount: params["maxRows"] }),
      ...(params["ragged"] === "skip" && {
        skipRecordsWithErrors: { value: { enabled: true, maxSkippedRecords: -1 } },
      }),
    }),
  };
}

function tableNotes(params: JsonObject): readonly string[] {
  const rows = textOf(params["format"]) === "csv" ? {} : { maxRows: 0 };
  return [
    ...leftOut(params, ["where"]),
    ...notUsual(params, { skip: 0, keepFields: false, keepFile: false, ...rows }),
    ...(params["ragged"] === "fill" ? ["Rows with too many or too few cells are errors there"] : []),
  ];
}

/** A row counts from 0 there. */
function rangeOf({ range }: JsonObject): JsonObject {
  const text = typeof range === "number" ? String(range) : textOf(range);
  if (text === "") return {};
  return { range: /^\d+$/.test(text) ? Number(text) - 1 : text };
}

/** n8n takes the same names, however they are written. */
function encodingOf({ encoding = "utf-8" }: JsonObject): JsonObject {
  return encoding === "utf-8" ? {} : { encoding };
}

export const exportConvert: Exporter = ({ params }) => {
  const format = textOf(params["format"] ?? "csv");
  const file = { binaryPropertyName: params["file"] ?? "data" };
  const named = renamed(params, { fileName: "fileName" });
  const typed = { ...named, ...renamed(params, { fileType: "mimeType" }) };
  const text = { ...encodingOf(params), ...(params["bom"] === true && { addBOM: true }) };
  const field = { sourceProperty: params["field"] ?? "" };
  const made = (operation: string, parameters: JsonObject, notes: readonly string[] = []): Exported => ({
    type: "convertToFile",
    typeVersion: 1.1,
    parameters: { operation, ...parameters, ...file },
    notes: [...notes, ...notUsual(params, { keepFields: false })],
  });
  const missing = notUsual(params, { whenMissing: "fail" });
  if (tables.has(format))
    return made(format, { options: writing(format, params, named) }, writingNotes(format, params));
  switch (format) {
    case "json": {
      const mode = params["together"] === false ? { mode: "each" } : {};
      const pretty = params["pretty"] === true ? { format: true } : {};
      return made("toJson", { ...mode, options: { ...typed, ...text, ...pretty } });
    }
    case "text":
      return made("toText", { ...field, options: { ...typed, ...text } }, missing);
    case "base64":
      return made("toBinary", { ...field, options: typed }, missing);
    case "ics":
      return made("iCal", eventOf(params));
    default:
      throw new NoCounterpart(`n8n does not make files of the format “${format}”`);
  }
};

function writing(format: string, params: JsonObject, named: JsonObject): JsonObject {
  const sheet = ["ods", "xls", "xlsx"].includes(format);
  if (params["from"] === "file")
    throw new NoCounterpart("n8n makes tables only of items: read the file before");
  return {
    ...named,
    ...(params["header"] === false && { headerRow: false }),
    ...(sheet && textOf(params["sheet"] ?? "Sheet") !== "Sheet" && { sheetName: params["sheet"] }),
    ...(format === "csv" && (params["delimiter"] ?? ",") !== "," && { delimiter: params["delimiter"] }),
    ...((format === "ods" || format === "xlsx") && params["compress"] !== false && { compression: true }),
  };
}

function writingNotes(format: string, params: JsonObject): readonly string[] {
  const csv = { quoteAll: false, lineEnd: "lf", encoding: "utf-8" };
  const mark = format === "csv" && params["bom"] !== true;
  return [
    ...notUsual(params, { columns: "", nested: "columns", ...(format === "csv" && csv) }),
    ...(mark ? ["The file begins with a byte-order mark there"] : []),
  ];
}

const eventFields = {
  description: "description",
  location: "location",
  url: "url",
  fileName: "fileName",
  repeats: "recurrenceRule",
  status: "status",
  uid: "uid",
};

export const exportCalendar: Exporter = ({ params }) => {
  const event = eventOf(params);
  const geolocationValues = renamed(params, { latitude: "lat", longitude: "lon" });
  return {
    type: "iCal",
    typeVersion: 1,
    parameters: {
      operation: "createEventFile",
      ...event,
      binaryPropertyName: params["file"] ?? "data",
      additionalFields: {
        ...objectOf(event["additionalFields"]),
        ...renamed(params, { calendarName: "calName", sequence: "sequence" }),
        ...(Object.keys(geolocationValues).length > 0 && { geolocationUi: { geolocationValues } }),
      },
    },
    notes: notUsual(params, { zone: "", reminder: undefined, categories: "", keep: false }),
  };
};

function eventOf(params: JsonObject): JsonObject {
  const attendeeValues = rowsOf(params, "attendees").map(({ email = "", name = "", rsvp = false }) => ({
    email,
    name,
    rsvp,
  }));
  const organizerValues = renamed(params, { organizer: "email", organizerName: "name" });
  return {
    title: params["title"] ?? "",
    start: params["start"] ?? "",
    end: params["end"] ?? "",
    ...(params["allDay"] !== undefined && { allDay: params["allDay"] }),
    additionalFields: {
      ...renamed(params, eventFields),
      ...(Object.keys(organizerValues).length > 0 && { organizerUi: { organizerValues } }),
      ...(attendeeValues.length > 0 && { attendeesUi: { attendeeValues } }),
      ...(params["busy"] !== undefined && { busyStatus: params["busy"] === true ? "BUSY" : "FREE" }),
    },
  };
}

export const exportCompress: Exporter = ({ params }) => {
  const { operation = "compress", files = "data", format = "zip" } = params;
  if (files === "") throw new NoCounterpart("n8n takes files by their names, not all that there are");
  const notes = notUsual(params, { keepFiles: false });
  const shared = { type: "compression", typeVersion: 1.1 } as const;
  if (operation === "decompress") {
    const { prefix = "file_" } = params;
    const parameters = { operation, binaryPropertyName: files, outputPrefix: prefix };
    return { ...shared, parameters, notes: [...notes, ...notUsual(params, { each: false, limit: 1000 })] };
  }
  const place = { binaryPropertyOutput: params["file"] ?? "data" };
  const parameters = {
    operation: "compress",
    binaryPropertyName: files,
    outputFormat: format,
    ...(format === "zip" && { fileName: params["fileName"] ?? "archive.zip" }),
    ...place,
  };
  const together = format === "zip" && params["together"] === true;
  return {
    ...shared,
    parameters,
    notes: [...notes, ...(together ? ["Each item gives a zip file of its own there"] : [])],
  };
};
