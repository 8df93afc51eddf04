import { operation } from "@weft/sdk";
import type { ConnectorApi, Item, JsonObject, ParamsOf } from "@weft/sdk";
import { mostParam } from "../../connector-most.ts";
import { calendarPages, calendarPath, eventPath } from "./base.ts";
import type { CalendarEvent } from "./base.ts";
import { calendarParam, mostGuests, zoneParam } from "./params.ts";
import { sample } from "./sample.ts";
import { calendarText } from "./text.ts";
import { askedTime, zoneOf } from "../../times.ts";
import type { TimePlace } from "../../times.ts";

const params = {
  calendar: calendarParam,
  from: {
    kind: "dateTime",
    label: "From",
    help: "Only events that end after this; all that ever were while it is empty.",
    placeholder: "={{ $now }}",
    optional: true,
  },
  to: {
    kind: "dateTime",
    label: "To",
    help: "Only events that begin before this.",
    placeholder: "={{ $now.plus({ weeks: 1 }) }}",
    optional: true,
  },
  search: {
    kind: "text",
    label: "Search",
    help: "Words in the title, the description, the place or among the guests.",
    default: "",
  },
  series: {
    kind: "choice",
    label: "Events that repeat",
    help: "How they are given.",
    options: [
      { value: "each", label: "Each time of its own" },
      { value: "once", label: "Once, as a series" },
      { value: "next", label: "The next time only" },
    ],
    default: "each",
  },
  order: {
    kind: "choice",
    label: "Order",
    help: "What stands first.",
    options: [
      { value: "startTime", label: "By when they begin" },
      { value: "updated", label: "By when they were changed" },
    ],
    default: "startTime",
    showWhen: { series: ["each"] },
  },
  most: mostParam,
  updatedFrom: {
    kind: "dateTime",
    label: "Changed since",
    help: "Only events that were changed after this; Google knows it of about the last four weeks.",
    optional: true,
    advanced: true,
  },
  cancelled: {
    kind: "boolean",
    label: "Also cancelled ones",
    help: "Their status is “cancelled”.",
    default: false,
    advanced: true,
  },
  hidden: {
    kind: "boolean",
    label: "Also hidden invitations",
    help: "Those that were declined or not answered and are not shown.",
    default: false,
    advanced: true,
  },
  uid: {
    kind: "text",
    label: "iCalendar id",
    help: "Only the event that has this iCalUID.",
    default: "",
    advanced: true,
  },
  timeZone: {
    ...zoneParam,
    help: "Of the times above, and of those in the answer; the flow's while it is empty.",
  },
  maxGuests: mostGuests,
} as const;

type Given = ParamsOf<typeof params>;

export const listEvents = operation({
  label: "Get events",
  help: "Gives the events of a calendar that fit, one item for each.",
  effect: "read",
  params,
  sample,
  synonyms: ["google calendar", "appointments", "meetings", "search", "find", "agenda"],
  translations: calendarText("event.list", params),
  async run({ params: given, api, ctx, index }) {
    const place = { timeZone: given.timeZone, flow: ctx.flow, index };
    const found = await api.list({
      request: { url: `${calendarPath(given.calendar)}/events`, query: queryOf(given, place) },
      page: calendarPages,
      pick: "items",
      most: given.most,
    });
    return given.series === "next" ? nextOfEach(api, given.calendar, { found, now: ctx.now() }) : found;
  },
});

function queryOf(given: Given, place: TimePlace): JsonObject {
  const { series, order, search, most, cancelled, hidden, uid, maxGuests } = given;
  const each = series === "each";
  return {
    ...(each && { singleEvents: true }),
    // Only single events can be ordered by when they begin.
    ...(each && { orderBy: order }),
    timeMin: askedTime(given.from, place),
    timeMax: askedTime(given.to, place),
    updatedMin: askedTime(given.updatedFrom, place),
    ...(search.trim() !== "" && { q: search.trim() }),
    ...(uid.trim() !== "" && { iCalUID: uid.trim() }),
    ...(cancelled && { showDeleted: true }),
    ...(hidden && { showHiddenInvitations: true }),
    ...(maxGuests !== undefined && { maxAttendees: maxGuests }),
    timeZone: zoneOf(place),
    maxResults: Math.min(most ?? 2500, 2500),
  };
}

async function nextOfEach(
  api: ConnectorApi,
  calendar: string | undefined,
  { found, now }: { readonly found: readonly Item[]; readonly now: number },
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const item of found) {
    const event = item.json as CalendarEvent;
    const next =
      event.recurrence === undefined ? event : await nextOf(api, calendar, { event: event.id, now });
    if (next !== undefined) items.push({ json: next });
  }
  return items;
}

/** When an event that repeats takes place next; nothing when it does no more. */
export async function nextOf(
  api: ConnectorApi,
  calendar: string | undefined,
  { event, now }: { readonly event: string; readonly now: number },
): Promise<JsonObject | undefined> {
  const [next] = await api.list({
    request: {
      url: `${eventPath(calendar, event)}/instances`,
      query: { timeMin: new Date(now).toISOString(), maxResults: 1 },
    },
    pick: "items",
    most: 1,
  });
  return next?.json;
}
