import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { idOf, listOf, numberOf, textOf } from "../workflow.ts";
import { luxonFormat } from "../convert/moment-format.ts";
import { leftOut, NoCounterpart, notUsual, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

export const exportDateTime: Exporter = ({ params: given }) => {
  const { params, notes: unlike } = inLuxon(given);
  const operation = textOf(params["operation"] ?? "format");
  const field = textOf(params["field"] ?? "date");
  const { parameters, options, notes } = operationOf(operation, params);
  const dotted = field.includes(".") && params["dotPaths"] !== false;
  return {
    type: "dateTime",
    typeVersion: 2,
    parameters: {
      ...parameters,
      outputFieldName: field,
      options: { ...options, ...(params["keep"] !== false && { includeInputFields: true }) },
    },
    notes: [
      ...unlike,
      ...notes,
      ...notUsual(params, { result: "iso", inputZone: "", language: "" }),
      ...(operation === "format" ? [] : leftOut(params, ["inputFormat"])),
      ...(dotted ? ["The dot in the name of the result is a letter there"] : []),
    ],
  };
};

/** There, formats are written in Luxon's tokens. */
function inLuxon(params: JsonObject): { readonly params: JsonObject; readonly notes: readonly string[] } {
  if (params["tokens"] !== "moment") return { params, notes: [] };
  const notes: string[] = [];
  const luxon = (name: string, told: string) => {
    const format = params[name] ?? "";
    if (!isExpression(format)) {
      const made = luxonFormat(textOf(format));
      notes.push(...made.notes);
      return made.format;
    }
    notes.push(told);
    return format;
  };
  const customFormat = luxon(
    "customFormat",
    "The format comes of an expression: write Luxon's tokens there instead of Moment's",
  );
  return {
    params: {
      ...params,
      customFormat,
      inputFormat: luxon(
        "inputFormat",
        "The format of the input comes of an expression: write Luxon's tokens there instead of Moment's",
      ),
    },
    notes,
  };
}

interface Operation {
  readonly parameters: JsonObject;
  readonly options: JsonObject;
  readonly notes: readonly string[];
}

function operationOf(operation: string, params: JsonObject): Operation {
  const { date = "" } = params;
  const zoned = zoneNotes(params);
  switch (operation) {
    case "now": {
      const named = params["zone"] === "named" && textOf(params["zoneName"]) !== "";
      const time = params["time"] === undefined ? {} : { includeTime: params["time"] };
      return {
        parameters: { operation: "getCurrentDate", ...time },
        options: named ? { timezone: params["zoneName"] } : {},
        notes: [],
      };
    }
    case "add":
    case "subtract": {
      const { amount: duration = 1, unit: timeUnit = "days" } = params;
      const name = operation === "add" ? "addToDate" : "subtractFromDate";
      return {
        parameters: { operation: name, magnitude: date, duration, timeUnit },
        options: {},
        notes: zoned,
      };
    }
    case "extract": {
      const part = wordOf(parts, params["part"] ?? "month");
      return { parameters: { operation: "extractDate", date, part }, options: {}, notes: zoned };
    }
    case "round":
      return { parameters: { operation: "roundDate", date, ...rounding(params) }, options: {}, notes: zoned };
    case "difference":
      return difference(params, zoned);
    case "format":
      return format(params);
    default:
      throw new NoCounterpart("What to do with the date is given by an expression");
  }
}

const same = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
const parts = same(["year", "month", "week", "day", "hour", "minute", "second"]);
const singular: Readonly<Record<string, string>> = {
  years: "year",
  months: "month",
  weeks: "week",
  days: "day",
  hours: "hour",
  minutes: "minute",
  seconds: "second",
};

function zoneNotes({ zone = "flow", zoneName }: JsonObject): readonly string[] {
  if (zone === "flow") return [];
  const given = zone === "named" ? idOf(zoneName) : "the date’s own";
  return [`It is counted in the zone of the workflow there, not in ${given}`];
}

function rounding({ round = "down", to = "days", step = 1 }: JsonObject): JsonObject {
  if (round === "nearest" || step !== 1)
    throw new NoCounterpart("n8n rounds dates only down or up, and to one whole unit");
  const unit = wordOf(singular, to);
  return round === "up" ? { mode: "roundUp", to: unit } : { mode: "roundDown", toNearest: unit };
}

function difference(params: JsonObject, zoned: readonly string[]): Operation {
  const { start: startDate = "", end: endDate = "", units = ["days"], differenceAs = "object" } = params;
  if (isExpression(units)) throw new NoCounterpart("The units of the time are given by an expression");
  const known = { ...singular, milliseconds: "millisecond" };
  return {
    parameters: {
      operation: "getTimeBetweenDates",
      startDate,
      endDate,
      units: listOf(units).map((unit) => wordOf(known, unit)),
    },
    options: differenceAs === "iso" ? { isoString: true } : {},
    notes:
      differenceAs === "number"
        ? [...zoned, "The result is an object with a number for each unit there"]
        : zoned,
  };
}

const offered = new Set(["MM/dd/yyyy", "yyyy/MM/dd", "MMMM dd yyyy", "MM-dd-yyyy", "yyyy-MM-dd", "X", "x"]);

function format(params: JsonObject): Operation {
  const { date = "", zone = "flow", inputFormat = "" } = params;
  const chosen = textOf(params["format"] ?? "yyyy-MM-dd");
  const written = chosen === "custom" ? (params["customFormat"] ?? "") : chosen;
  const how = offered.has(textOf(written))
    ? { format: written }
    : { format: "custom", customFormat: written };
  return {
    parameters: { operation: "formatDate", date, ...how },
    options: {
      ...(inputFormat !== "" && { fromFormat: inputFormat }),
      ...(zone !== "input" && { timezone: true }),
    },
    notes: zone === "named" ? zoneNotes(params) : [],
  };
}

const digests: Readonly<Record<string, string>> = {
  md5: "MD5",
  sha1: "SHA1",
  sha224: "SHA224",
  sha256: "SHA256",
  sha384: "SHA384",
  sha512: "SHA512",
  "sha3-256": "SHA3-256",
  "sha3-384": "SHA3-384",
  "sha3-512": "SHA3-512",
};

const randoms = same(["uuid", "ascii", "hex", "base64"]);

export const exportCrypto: Exporter = ({ params }) => {
  const action = textOf(params["action"] ?? "hash");
  const field = textOf(params["field"] ?? "hash");
  const usual = notUsual(params, { keep: true });
  const notes = field.includes(".")
    ? [...usual, "Look whether the dot in its name means a nested field"]
    : usual;
  if (action === "random") {
    const encodingType = wordOf(randoms, params["random"] ?? "uuid");
    const length = encodingType === "uuid" ? {} : { stringLength: numberOf(params["length"], 32) };
    const parameters = { action: "generate", dataPropertyName: field, encodingType, ...length };
    return { type: "crypto", typeVersion: 1, parameters, notes };
  }
  const { secret = "", privateKey = "" } = params;
  const key = action === "hmac" ? { secret } : action === "sign" ? { privateKey } : {};
  const inside = Object.values(key).every((value) => value !== "");
  return {
    type: "crypto",
    // From version 2 on, keys stand in a credential.
    typeVersion: inside ? 1 : 2,
    parameters: {
      action: wordOf(same(["hash", "hmac", "sign"]), action),
      ...contentOf(params),
      ...digestOf(action, textOf(params["algorithm"] ?? "sha256")),
      encoding: wordOf(same(["hex", "base64"]), params["encoding"] ?? "hex"),
      ...(inside && key),
      dataPropertyName: field,
    },
    notes,
  };
};

function contentOf(params: JsonObject): JsonObject {
  if (params["source"] === "file") return { binaryData: true, binaryPropertyName: params["file"] ?? "data" };
  if ((params["valueEncoding"] ?? "utf8") !== "utf8")
    throw new NoCounterpart("n8n takes a text only as it is, not as bytes that are written as text");
  return { value: params["value"] ?? "" };
}

/** Signatures have the names of OpenSSL there. */
function digestOf(action: string, algorithm: string): JsonObject {
  const digest = wordOf(digests, algorithm);
  if (action !== "sign") return { type: digest };
  return {
    algorithm: digest.startsWith("SHA3")
      ? `id-rsassa-pkcs1-v1_5-with-${digest.toLowerCase()}`
      : `RSA-${digest}`,
  };
}
