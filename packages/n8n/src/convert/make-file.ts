import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { encodingOf, given, tables } from "./files-common.ts";

/** Convert to File 1.x. */
export const convertToFile: Converter = ({ parameters }) => {
  const operation = textOf(parameters["operation"]) || "csv";
  const options = objectOf(parameters["options"]);
  const file = given(parameters, { binaryPropertyName: "file" });
  const named = given(options, { fileName: "fileName", mimeType: "fileType" });
  if (tables.includes(operation)) return writtenTable(operation, options, file);
  const field = { field: parameters["sourceProperty"] ?? "" };
  const text = { ...encodingOf(options), ...(options["addBOM"] === true && { bom: true }) };
  const notes = ignoredOptions(options, [
    "fileName",
    "mimeType",
    "encoding",
    "addBOM",
    "format",
    "dataIsBase64",
  ]);
  switch (operation) {
    case "toJson": {
      const one = parameters["mode"] === "each" && { together: false };
      const pretty = options["format"] === true && { pretty: true };
      return { type, params: { format: "json", ...one, ...file, ...named, ...text, ...pretty }, notes };
    }
    case "toText":
      return { type, params: { format: "text", ...field, ...file, ...named, ...text }, notes };
    case "toBinary":
      return options["dataIsBase64"] === false
        ? { type, params: { format: "text", ...field, ...file, ...named, ...text }, notes }
        : { type, params: { format: "base64", ...field, ...file, ...named }, notes };
    case "iCal":
      return calendarEvent(parameters, file);
    default:
      throw new Unsupported(`Making a file by “${operation}” has no counterpart`);
  }
};

const type = "files.convert";

/** A table of the items, with the options that all nodes of n8n that make one share. */
export function writtenTable(format: string, options: JsonObject, file: JsonObject): Converted {
  const sheet = ["ods", "xls", "xlsx"].includes(format);
  const params = {
    format,
    ...file,
    ...given(options, { fileName: "fileName" }),
    ...(options["headerRow"] === false && { header: false }),
    ...(sheet && given(options, { sheetName: "sheet" })),
    // There, CSV begins with a byte-order mark.
    ...(format === "csv" && { ...given(options, { delimiter: "delimiter" }), bom: true }),
    ...((format === "ods" || format === "xlsx") && options["compression"] !== true && { compress: false }),
  };
  const known = ["fileName", "headerRow", "sheetName", "delimiter", "compression"];
  return { type, params, notes: ignoredOptions(options, known) };
}

export const eventFields = [
  "description",
  "location",
  "url",
  "fileName",
  "recurrenceRule",
  "status",
  "uid",
  "organizerUi",
  "attendeesUi",
  "busyStatus",
];

/** One event for each item. */
export function calendarEvent(parameters: JsonObject, file: JsonObject): Converted {
  const more = objectOf(parameters["additionalFields"]);
  const organizer = objectOf(objectOf(more["organizerUi"])["organizerValues"]);
  const rows = objectOf(more["attendeesUi"])["attendeeValues"];
  const attendees = (Array.isArray(rows) ? (rows as unknown[]) : []).map(objectOf).map((row) => ({
    email: row["email"] ?? "",
    name: row["name"] ?? "",
    rsvp: row["rsvp"] === true,
  }));
  const params = {
    format: "ics",
    title: parameters["title"] ?? "",
    start: parameters["start"] ?? "",
    end: parameters["end"] ?? "",
    ...(parameters["allDay"] !== undefined && { allDay: parameters["allDay"] }),
    ...file,
    ...given(more, {
      description: "description",
      location: "location",
      url: "url",
      fileName: "fileName",
      recurrenceRule: "repeats",
      status: "status",
      uid: "uid",
    }),
    ...given(organizer, { email: "organizer", name: "organizerName" }),
    ...(attendees.length > 0 && { attendees }),
    ...(more["busyStatus"] !== undefined && { busy: more["busyStatus"] === "BUSY" }),
  };
  return { type, params, notes: ignoredOptions(more, eventFields) };
}
