import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { given } from "./files-common.ts";
import { calendarEvent, eventFields } from "./make-file.ts";

/** iCalendar 1: it has the fields of an event that Convert to File has, and a few more. */
export const convertCalendar: Converter = ({ parameters }) => {
  const operation = textOf(parameters["operation"]) || "createEventFile";
  if (operation !== "createEventFile") throw new Unsupported(`“${operation}” has no counterpart`);
  const event = calendarEvent(parameters, given(parameters, { binaryPropertyName: "file" }));
  const more = objectOf(parameters["additionalFields"]);
  const place = objectOf(objectOf(more["geolocationUi"])["geolocationValues"]);
  const { format: _, ...params } = event.params;
  return {
    type: "data.ical",
    params: {
      ...params,
      ...given(more, { calName: "calendarName", sequence: "sequence" }),
      ...numbersOf(place, { lat: "latitude", lon: "longitude" }),
      keep: false,
    },
    notes: ignoredOptions(more, [
      ...eventFields,
      "calName",
      "sequence",
      "geolocationUi",
      "useWorkflowTimezone",
    ]),
  };
};

/** Numbers are typed as texts there. */
function numbersOf(from: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(given(from, names)).map(([name, value]) => {
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
      return [name, Number.isNaN(number) ? value : number];
    }),
  );
}
