export const calendarParam = {
  kind: "remote",
  label: "Calendar",
  help: "The account’s main calendar while it is empty; the id of one that is shared with it may also be given.",
  placeholder: "Main calendar",
  load: "calendars",
  default: "",
  optional: true,
} as const;

export const eventParam = {
  kind: "remote",
  label: "Event",
  help: "Its id, as Google gives it, or one of the next events.",
  placeholder: "={{ $json.id }}",
  load: "events",
} as const;

export const zoneParam = {
  kind: "text",
  label: "Time zone",
  help: "The flow's while it is empty.",
  placeholder: "Europe/Warsaw",
  default: "",
  advanced: true,
} as const;

export const notifyParam = {
  kind: "choice",
  label: "Send mails to guests",
  help: "Who of the guests is told by Google.",
  options: [
    { value: "none", label: "To nobody" },
    { value: "all", label: "To all of them" },
    { value: "externalOnly", label: "To those outside Google Calendar" },
  ],
  default: "none",
} as const;

export const seriesParam = {
  kind: "boolean",
  label: "The whole series",
  help: "Of an event that repeats: all of them instead of this one.",
  default: false,
  advanced: true,
} as const;

export const mostGuests = {
  kind: "number",
  label: "Guests at most",
  help: "More than these are left out of the answer; all while it is empty.",
  min: 1,
  integer: true,
  optional: true,
  advanced: true,
} as const;

const colors = [
  ["1", "Lavender"],
  ["2", "Sage"],
  ["3", "Grape"],
  ["4", "Flamingo"],
  ["5", "Banana"],
  ["6", "Tangerine"],
  ["7", "Peacock"],
  ["8", "Graphite"],
  ["9", "Blueberry"],
  ["10", "Basil"],
  ["11", "Tomato"],
] as const;

export const asBefore = { value: "as", label: "As before" } as const;

export const colorOptions = colors.map(([value, label]) => ({ value, label }));

export const visibilities = [
  { value: "default", label: "As the calendar" },
  { value: "public", label: "Public" },
  { value: "private", label: "Private" },
  { value: "confidential", label: "Confidential" },
] as const;

export const shows = [
  { value: "opaque", label: "Busy" },
  { value: "transparent", label: "Free" },
] as const;

export const reminderParams = {
  reminders: {
    kind: "choice",
    label: "Reminders",
    help: "What Google shows or mails before the event.",
    options: [
      { value: "default", label: "As the calendar" },
      { value: "none", label: "None" },
      { value: "own", label: "These" },
    ],
    default: "default",
    advanced: true,
  },
  reminderList: {
    kind: "list",
    label: "These reminders",
    help: "Up to five.",
    itemLabel: "reminder",
    of: {
      method: {
        kind: "choice",
        label: "By",
        options: [
          { value: "popup", label: "Notice" },
          { value: "email", label: "Mail" },
        ],
        default: "popup",
      },
      minutes: { kind: "number", label: "Minutes before", default: 30, min: 0, max: 40_320, integer: true },
    },
    default: [],
    showWhen: { reminders: ["own"] },
    advanced: true,
  },
} as const;

export const moreParam = {
  kind: "json",
  label: "More fields",
  help: "Others of an event by Google’s names.",
  placeholder: '{ "source": { "title": "Order 1042", "url": "https://…" } }',
  optional: true,
  advanced: true,
} as const;

/** Texts and people of an event. */
export const told = {
  description: {
    kind: "text",
    label: "Description",
    help: "A longer text for those who open the event; HTML may be in it.",
    multiline: true,
    default: "",
  },
  location: { kind: "text", label: "Place", help: "An address or a room.", default: "" },
  attendees: {
    kind: "text",
    label: "Guests",
    help: "Their addresses with commas between them.",
    placeholder: "anna@example.com, jan@example.com",
    default: "",
  },
} as const;

export const meet = {
  kind: "boolean",
  label: "With Google Meet",
  help: "Adds a video call; its address is in the field hangoutLink.",
  default: false,
} as const;

export const deleteParams = {
  calendar: calendarParam,
  event: eventParam,
  notify: notifyParam,
  series: seriesParam,
} as const;

export const getParams = {
  calendar: calendarParam,
  event: eventParam,
  next: {
    kind: "boolean",
    label: "The next one",
    help: "Of an event that repeats: the next time it takes place.",
    default: false,
  },
  timeZone: { ...zoneParam, help: "In which the answer tells times; the calendar's while it is empty." },
  maxGuests: mostGuests,
} as const;
