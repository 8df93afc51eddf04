import { eventFields } from "../files/event.params.ts";
import { madeFileParams } from "../files/made-file.params.ts";
import { keepParam } from "./result.ts";

const { title, start, end, allDay, location, description, repeats, ...others } = eventFields;

export const icalParams = {
  title,
  start: { ...start, help: "Without an offset, in the time zone below." },
  end,
  allDay,
  zone: {
    kind: "text",
    label: "Time zone",
    help: "The flow's own unless filled in. Events that repeat keep their hour there when clocks change.",
    placeholder: "Europe/Warsaw",
    default: "",
  },
  location,
  description,
  repeats,
  reminder: {
    kind: "duration",
    label: "Remind before",
    help: "How long before it begins the calendar shows a reminder; none where it is empty.",
    optional: true,
  },
  ...others,
  sequence: {
    kind: "number",
    label: "Number of the change",
    help: "Raise it when you send an event with the same id again: calendars take the highest.",
    min: 0,
    integer: true,
    optional: true,
    advanced: true,
  },
  categories: {
    kind: "text",
    label: "Categories",
    help: "With commas between them.",
    placeholder: "Sales, Visits",
    default: "",
    advanced: true,
  },
  latitude: {
    kind: "number",
    label: "Latitude",
    help: "Of the place, in degrees; north is positive. Needs the longitude too.",
    placeholder: "52.23",
    min: -90,
    max: 90,
    optional: true,
    advanced: true,
  },
  longitude: {
    kind: "number",
    label: "Longitude",
    help: "Of the place, in degrees; east is positive.",
    placeholder: "21.01",
    min: -180,
    max: 180,
    optional: true,
    advanced: true,
  },
  calendarName: {
    kind: "text",
    label: "Name of the calendar",
    help: "Shown where the file is added as a calendar of its own.",
    default: "",
    advanced: true,
  },
  file: madeFileParams.file,
  fileName: { ...madeFileParams.fileName, placeholder: "visit.ics", advanced: true },
  keep: keepParam,
} as const;
