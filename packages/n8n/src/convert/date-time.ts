import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { luxonFormat } from "./moment-format.ts";

type Params = Omit<Converted, "type">;

/** Date & Time: 1 with Moment's formats, 2 with Luxon's. */
export const convertDateTime: Converter = ({ typeVersion, parameters }) => {
  const converted = typeVersion < 2 ? version1(parameters) : version2(parameters);
  return { type: "data.dateTime", ...converted };
};

const fields: Readonly<Record<string, readonly [operation: string, field: string]>> = {
  getCurrentDate: ["now", "currentDate"],
  addToDate: ["add", "newDate"],
  subtractFromDate: ["subtract", "newDate"],
  extractDate: ["extract", "datePart"],
  formatDate: ["format", "formattedDate"],
  getTimeBetweenDates: ["difference", "timeDifference"],
  roundDate: ["round", "roundedDate"],
};

function version2(parameters: JsonObject): Params {
  const wanted = textOf(parameters["operation"]) || "getCurrentDate";
  const [operation, field] = (Object.hasOwn(fields, wanted) ? fields[wanted] : undefined) ?? [];
  if (operation === undefined) throw new Unsupported(`“${wanted}” of a date has no counterpart`);
  const options = { ...objectOf(parameters["additionalFields"]), ...objectOf(parameters["options"]) };
  const known = ["includeInputFields", "timezone", "fromFormat", "isoString", "mode"];
  const name = textOf(parameters["outputFieldName"]) || field;
  const params = {
    operation,
    ...operands(operation, parameters, options),
    field: name,
    // n8n takes a dot in this name as a letter.
    ...(name?.includes(".") === true && { dotPaths: false }),
    keep: options["includeInputFields"] ?? false,
  };
  return { params, notes: ignoredOptions(options, known) };
}

function operands(operation: string, parameters: JsonObject, options: JsonObject): JsonObject {
  const date = parameters["date"] ?? "";
  switch (operation) {
    case "now":
      return {
        ...(parameters["includeTime"] !== undefined && { time: parameters["includeTime"] }),
        ...(textOf(options["timezone"]) !== "" && { zone: "named", zoneName: options["timezone"] }),
      };
    case "add":
    case "subtract":
      return {
        date: parameters["magnitude"] ?? "",
        amount: parameters["duration"] ?? 0,
        unit: parameters["timeUnit"] ?? "days",
      };
    case "extract":
      return { date, part: parameters["part"] ?? "month" };
    case "round":
      return { date, ...rounding(parameters) };
    case "difference":
      return {
        start: parameters["startDate"] ?? "",
        end: parameters["endDate"] ?? "",
        units: unitsOf(parameters["units"]),
        ...(options["isoString"] === true && { differenceAs: "iso" }),
      };
    default:
      return { date, ...formatOf(parameters, options) };
  }
}

function rounding(parameters: JsonObject): JsonObject {
  const up = parameters["mode"] === "roundUp";
  const unit = textOf(up ? parameters["to"] : parameters["toNearest"]) || "month";
  return { round: up ? "up" : "down", to: `${unit}s` };
}

function unitsOf(units: unknown): unknown {
  if (isExpression(units)) throw new Unsupported("Units of time by an expression have no counterpart");
  return units === undefined ? ["days"] : listOf(units).map((unit) => `${String(unit).replace(/s$/, "")}s`);
}

const offered = new Set(["MM/dd/yyyy", "yyyy/MM/dd", "MMMM dd yyyy", "MM-dd-yyyy", "yyyy-MM-dd", "X", "x"]);

function formatOf(parameters: JsonObject, options: JsonObject): JsonObject {
  const chosen = textOf(parameters["format"]) || "MM/dd/yyyy";
  const format = chosen === "custom" ? (parameters["customFormat"] ?? "MM/dd/yyyy") : chosen;
  return {
    ...written(textOf(format)),
    ...(options["timezone"] !== true && { zone: "input" }),
    ...(textOf(options["fromFormat"]) !== "" && { inputFormat: options["fromFormat"] }),
  };
}

function written(format: string): JsonObject {
  return offered.has(format) ? { format } : { format: "custom", customFormat: format };
}

/** Results stay beside the fields of the input there. Formats stay Moment's where Luxon writes or reads otherwise. Texts that are not ISO are read and counted in UTC. */
function version1(parameters: JsonObject): Params {
  const options = objectOf(parameters["options"]);
  const field = textOf(parameters["dataPropertyName"]) || "data";
  const value = parameters["value"] ?? "";
  const known = ["fromFormat", "fromTimezone", "toTimezone"];
  const fromFormat = options["fromFormat"] ?? "";
  const toFormat = parameters["toFormat"] ?? "MM/DD/YYYY";
  const calculates = parameters["action"] === "calculate";
  const isTime = fromFormat === "" || fromFormat === "x" || fromFormat === "X";
  const moment = !isTime || (!calculates && !isLuxons(toFormat));
  const utc = !isExpression(value) && fromFormat === "" && !/^\s*\d{4}-\d\d|^\s*-?\d+\s*$/.test(idOf(value));
  const from = textOf(options["fromTimezone"]) || (utc ? "UTC" : "");
  const common = {
    date: value,
    ...(fromFormat !== "" && { inputFormat: fromFormat }),
    ...(moment && { tokens: "moment" }),
    ...((utc || from !== "") && { inputZone: utc ? "UTC" : from }),
    field,
  };
  const notes = ignoredOptions(options, known);
  if (calculates) {
    const operation = parameters["operation"] ?? "add";
    const amount = parameters["duration"] ?? 0;
    const unit = parameters["timeUnit"] ?? "days";
    const zone = utc ? { zone: "named", zoneName: "UTC" } : {};
    return { params: { operation, ...common, amount, unit, result: "utc", ...zone }, notes };
  }
  const zoneName = textOf(options["toTimezone"]) || from;
  const zone = zoneName === "" ? {} : { zone: "named", zoneName };
  const format = moment
    ? { format: "custom", customFormat: toFormat }
    : written(luxonFormat(textOf(toFormat)).format);
  return { params: { ...common, ...format, ...zone }, notes };
}

/** Whether Luxon writes the same by its own tokens. */
function isLuxons(format: unknown): boolean {
  return !isExpression(format) && luxonFormat(textOf(format)).notes.length === 0;
}
