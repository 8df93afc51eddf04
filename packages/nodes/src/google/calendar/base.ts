import { cursor } from "@weft/sdk";
import type { JsonObject } from "@weft/sdk";
import { googleBase } from "../connector.ts";

export const calendarPages = cursor("nextPageToken", { query: "pageToken" });

export const calendarBase = googleBase("calendar", {
  type: "googleCalendar",
  label: "Google Calendar",
  icon: "brand:googlecalendar",
  baseUrl: "https://www.googleapis.com/calendar/v3",
  choices: {
    calendars: {
      request: () => ({ url: "/users/me/calendarList", query: { maxResults: 250 } }),
      page: calendarPages,
      pick: "items",
      option: ({ id, primary, summary, summaryOverride }) => ({
        value: primary === true ? "primary" : String(id),
        label: String(summaryOverride ?? summary ?? id),
      }),
    },
    events: {
      request: ({ params, search }) => ({
        url: `${calendarPath(params["calendar"] as string | undefined)}/events`,
        query: {
          ...(search.trim() !== "" && { q: search.trim() }),
          singleEvents: true,
          orderBy: "startTime",
          timeMin: new Date(Date.now() - 86_400_000).toISOString(),
          maxResults: 100,
        },
      }),
      pick: "items",
      searches: true,
      option: ({ id, summary, start }) => ({
        value: String(id),
        label: typeof summary === "string" ? `${summary} · ${timeText(start)}` : timeText(start),
      }),
    },
  },
});

/** A moment of an event: a day, or an instant (developers.google.com/calendar/api/v3/reference/events). */
export interface EventTime {
  readonly date?: string;
  readonly dateTime?: string;
  readonly timeZone?: string;
}

export interface CalendarEvent extends JsonObject {
  readonly id: string;
  readonly status?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly start?: EventTime;
  readonly end?: EventTime;
  readonly attendees?: readonly { readonly email?: string }[];
  readonly recurringEventId?: string;
  readonly recurrence?: readonly string[];
}

/** The account's main calendar where none is named. */
export function calendarId(calendar = ""): string {
  return calendar.trim() || "primary";
}

export function calendarPath(calendar: string | undefined): string {
  return `/calendars/${encodeURIComponent(calendarId(calendar))}`;
}

export function eventPath(calendar: string | undefined, event: string): string {
  return `${calendarPath(calendar)}/events/${encodeURIComponent(event.trim())}`;
}

function timeText(time: unknown): string {
  const { date, dateTime } = (time ?? {}) as EventTime;
  return (date ?? dateTime ?? "").slice(0, 16).replace("T", " ");
}
