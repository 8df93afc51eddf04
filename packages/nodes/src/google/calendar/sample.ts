/** An event as Google gives it. */
export const sample = {
  kind: "calendar#event",
  id: "7q1c8v0e5k2n9a3t",
  status: "confirmed",
  htmlLink: "https://www.google.com/calendar/event?eid=N3ExYzh2MGU1azJuOWEzdA",
  created: "2026-01-10T08:00:00.000Z",
  updated: "2026-01-10T08:00:00.412Z",
  summary: "Haircut: Anna Nowak",
  location: "Piotrkowska 1, Łódź",
  creator: { email: "salon@example.com", self: true },
  organizer: { email: "salon@example.com", self: true },
  start: { dateTime: "2026-01-15T10:00:00+01:00", timeZone: "Europe/Warsaw" },
  end: { dateTime: "2026-01-15T11:00:00+01:00", timeZone: "Europe/Warsaw" },
  iCalUID: "7q1c8v0e5k2n9a3t@google.com",
  attendees: [{ email: "anna@example.com", responseStatus: "needsAction" }],
  reminders: { useDefault: true },
  eventType: "default",
} as const;
