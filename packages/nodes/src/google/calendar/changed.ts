import { connectorApi, connectorChoices, defineTrigger } from "@weft/sdk";
import type { ConnectorApi, Item, ParamsOf, PollContext } from "@weft/sdk";
import { pollSince } from "../../poll-since.ts";
import { literally, pollingParams } from "../../polling.params.ts";
import { calendarBase, calendarId, calendarPages, calendarPath } from "./base.ts";
import type { CalendarEvent } from "./base.ts";
import { calendarParam } from "./params.ts";
import { sample } from "./sample.ts";
import { calendarText } from "./text.ts";
import { millisOf } from "./times.ts";

const { every, start, existing } = pollingParams;
const params = {
  ...literally({
    calendar: calendarParam,
    what: {
      kind: "choice",
      label: "When an event",
      help: "What starts the flow.",
      options: [
        { value: "created", label: "Is created" },
        { value: "updated", label: "Is changed" },
        { value: "cancelled", label: "Is cancelled" },
        { value: "started", label: "Begins" },
        { value: "ended", label: "Ends" },
      ],
      default: "created",
    },
    before: {
      kind: "duration",
      label: "Before it",
      help: "So long before the event begins or ends, such as for a reminder; events that are made or moved later than that are left out.",
      default: 0,
      showWhen: { what: ["started", "ended"] },
    },
    search: {
      kind: "text",
      label: "Search",
      help: "Only events with these words in the title, the description, the place or among the guests.",
      default: "",
    },
  }),
  every: { ...every, default: 60_000 },
  start,
  existing: { ...existing, showWhen: { what: ["created", "updated"] } },
} as const;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Given = ParamsOf<typeof params>;

export const calendarChanged = defineTrigger({
  type: "googleCalendar.event.changed",
  version: calendarBase.version,
  label: "Event in Google Calendar",
  help: "Looks from time to time whether events are new, changed or cancelled, begin or end, and starts the flow with them.",
  icon: calendarBase.icon,
  group: "Triggers",
  synonyms: ["google calendar", "appointment", "meeting", "reminder", "new event", "watch"],
  credential: calendarBase.credential,
  credentialStart: calendarBase.credentialStart,
  params,
  choices: connectorChoices(calendarBase, params),
  sample,
  translations: calendarText("event.changed", params),
  everyMs: ({ params: { every: ms } }) => ms,
  async poll({ params: given, ctx }) {
    const api = connectorApi(calendarBase, ctx);
    if (given.what === "started" || given.what === "ended") return atTheirTime(api, given, ctx);
    const isNew = given.what === "created";
    await pollSince({
      ctx,
      start: given.start,
      existing: given.existing && given.what !== "cancelled",
      find: changesOf(api, given, ctx),
      // An event is created once, however often it is changed afterwards.
      timeOf: (event) => timeOf(event as CalendarEvent, isNew, ctx.now()),
      nameOf: ({ id, updated, created }) => `${String(id)} ${String(isNew ? created : updated)}`,
      itemOf: (json) => ({ json }),
    });
  },
});

/** Google answers questions about changes of somewhat less than this long ago, and refuses those about older ones. */
const memoryMs = 20 * DAY;

/** What is written together differs by less. */
const sameMs = 2000;

function changesOf(api: ConnectorApi, given: Given, ctx: PollContext) {
  return async ({ since, newest }: { readonly since: string | undefined; readonly newest: boolean }) => {
    const now = ctx.now();
    const age = since === undefined ? Infinity : now - Date.parse(since);
    const found = await api.list({
      request: {
        url: `${calendarPath(given.calendar)}/events`,
        query: {
          ...(given.search.trim() !== "" && { q: given.search.trim() }),
          ...(age < memoryMs && { updatedMin: since }),
          ...(given.what === "cancelled" && { showDeleted: true }),
          orderBy: "updated",
          maxResults: 2500,
        },
      },
      page: calendarPages,
      pick: "items",
    });
    const isNew = given.what === "created";
    const order = (event: CalendarEvent) => Date.parse(timeOf(event, isNew, now));
    const events = found
      .map(({ json }) => json as CalendarEvent)
      .filter((event) => isMeant(event, given.what, { from: now - age, now }))
      .toSorted((a, b) => order(a) - order(b));
    // Where nothing happens for weeks, the question must not become too old to be answered.
    if (events.length === 0 && age > DAY && age !== Infinity)
      ctx.memory.set("since", new Date(now - HOUR).toISOString());
    return newest ? events.slice(-1) : events;
  };
}

/** Of a cancelled time of a series, Google tells little more than that it is. */
function timeOf({ created, updated }: CalendarEvent, isNew: boolean, now: number): string {
  return (isNew ? created : updated) ?? new Date(now).toISOString();
}

function isMeant(
  event: CalendarEvent,
  what: Given["what"],
  { from, now }: { readonly from: number; readonly now: number },
): boolean {
  const { status, created = "", updated = "" } = event;
  if ((status === "cancelled") !== (what === "cancelled")) return false;
  // When an event was created is told in whole seconds.
  const floor = what === "created" ? Math.floor(from / 1000) * 1000 : from;
  if (Date.parse(timeOf(event, what === "created", now)) < floor) return false;
  return what !== "updated" || Date.parse(updated) - Date.parse(created) > sameMs;
}

interface Looked {
  readonly key: string;
  /** Epoch milliseconds of the last moment that was looked at. */
  readonly until: number;
}

/** Events that began or ended since the last look, or will soon. */
async function atTheirTime(api: ConnectorApi, given: Given, ctx: PollContext): Promise<void> {
  const { what, before, search, calendar } = given;
  const to = ctx.now() + before;
  const key = JSON.stringify([calendarId(calendar), what]);
  const last = ctx.memory.get("looked") as Looked | undefined;
  ctx.memory.set("looked", { key, until: to } satisfies Looked);
  const known = last?.key === key ? last.until : undefined;
  if (!ctx.trial && known === undefined) return;
  const from = known ?? to - DAY;
  const found = await api.list({
    request: {
      url: `${calendarPath(calendar)}/events`,
      query: {
        ...(search.trim() !== "" && { q: search.trim() }),
        singleEvents: true,
        orderBy: "startTime",
        // Whole days begin at midnight somewhere, so a day more is looked at on either side.
        timeMin: new Date(from - DAY).toISOString(),
        timeMax: new Date(to + DAY).toISOString(),
        maxResults: 2500,
      },
    },
    page: calendarPages,
    pick: "items",
  });
  const zone = ctx.flow.timezone;
  const moment = ({ json }: Item) =>
    millisOf((json as CalendarEvent)[what === "started" ? "start" : "end"], zone);
  const due = found
    .filter((item) => moment(item) > from && moment(item) <= to)
    .toSorted((a, b) => moment(a) - moment(b));
  if (ctx.trial) return ctx.emit((due.length > 0 ? due : found).slice(-1));
  if (given.start === "together") ctx.emit(due);
  else for (const item of due) ctx.emit(item);
}
