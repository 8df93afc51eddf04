import type { Params } from "@weft/sdk";

/** What a calendar event is made of. */
export const eventFields = {
  title: {
    kind: "text",
    label: "Title",
    help: "What the calendar shows.",
    placeholder: "Appointment",
    default: "",
  },
  start: { kind: "dateTime", label: "Begins", help: "Without an offset, in the flow's time zone." },
  end: {
    kind: "dateTime",
    label: "Ends",
    help: "Of an event that lasts whole days, its last day.",
  },
  allDay: {
    kind: "boolean",
    label: "Whole days",
    help: "The event has no times, only days.",
    default: false,
  },
  description: {
    kind: "text",
    label: "Description",
    help: "A longer text for those who open the event.",
    multiline: true,
    default: "",
  },
  location: { kind: "text", label: "Place", help: "An address or a room.", default: "" },
  url: {
    kind: "text",
    label: "Address of a web page",
    help: "Where more can be read, or where the meeting takes place.",
    default: "",
    advanced: true,
  },
  organizer: {
    kind: "text",
    label: "Organiser's e-mail",
    help: "Calendars that get the file as an invitation answer there.",
    default: "",
    advanced: true,
  },
  organizerName: {
    kind: "text",
    label: "Organiser's name",
    help: "Shown beside the e-mail.",
    default: "",
    advanced: true,
  },
  attendees: {
    kind: "list",
    label: "Attendees",
    help: "With attendees, the file is an invitation.",
    itemLabel: "attendee",
    of: {
      email: { kind: "text", label: "E-mail", placeholder: "anna@example.com" },
      name: { kind: "text", label: "Name", default: "" },
      rsvp: { kind: "boolean", label: "Is asked to answer", default: false },
    },
    default: [],
    advanced: true,
  },
  repeats: {
    kind: "text",
    label: "Repeats",
    help: "As a rule of RFC 5545.",
    placeholder: "FREQ=WEEKLY;COUNT=10",
    default: "",
    advanced: true,
  },
  status: {
    kind: "choice",
    label: "Status",
    help: "How certain the event is.",
    options: [
      { value: "CONFIRMED", label: "Confirmed" },
      { value: "TENTATIVE", label: "Tentative" },
      { value: "CANCELLED", label: "Cancelled" },
    ],
    default: "CONFIRMED",
    advanced: true,
  },
  busy: {
    kind: "boolean",
    label: "Shown as busy",
    help: "Without it, the time stays free in the calendar.",
    default: true,
    advanced: true,
  },
  uid: {
    kind: "text",
    label: "Id of the event",
    help: "A file with the same id changes the event in the calendar. Made up for each event when empty.",
    default: "",
    advanced: true,
  },
} as const;

/** The same parameters, shown while others have these values. */
export function shownWhile<P extends Params, const W extends NonNullable<Params[string]["showWhen"]>>(
  showWhen: W,
  params: P,
): { readonly [K in keyof P]: P[K] & { readonly showWhen: W } } {
  const entries = Object.entries(params).map(([name, param]) => [name, { ...param, showWhen }] as const);
  return Object.fromEntries(entries) as unknown as {
    readonly [K in keyof P]: P[K] & { readonly showWhen: W };
  };
}
