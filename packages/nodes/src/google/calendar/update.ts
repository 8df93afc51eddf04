import { operation } from "@weft/sdk";
import type { ConnectorApi, JsonObject, ParamsOf } from "@weft/sdk";
import { eventPath } from "./base.ts";
import type { CalendarEvent, EventTime } from "./base.ts";
import { guestsIn, writeQuery, writtenBody } from "./body.ts";
import { updateParams } from "./event.params.ts";
import { sample } from "./sample.ts";
import { calendarText } from "./text.ts";
import { instantIn, zoneOf } from "../../times.ts";
import { millisOf, recurrenceOf, spanOf, timed } from "./times.ts";
import type { TimePlace } from "../../times.ts";

type Given = ParamsOf<typeof updateParams>;

export const updateEvent = operation({
  label: "Change an event",
  help: "Changes what is filled in, and leaves the rest of the event as it is.",
  effect: "write",
  idempotency: "upsert",
  params: updateParams,
  sample,
  synonyms: ["google calendar", "appointment", "meeting", "reschedule", "move", "edit"],
  summary: "{title}",
  translations: calendarText("event.update", updateParams),
  async run({ params, api, ctx, index }) {
    const place = { timeZone: params.timeZone, flow: ctx.flow, index };
    const id = await targetOf(api, params);
    const written = writtenBody(params, ctx.idempotencyKey);
    const recurrence = params.rule.trim() === "" ? undefined : recurrenceOf(ruleOf(params), place);
    const body = {
      ...written,
      ...(await changedParts(api, { given: params, place, id })),
      ...(recurrence && { recurrence }),
    };
    const query = writeQuery(params);
    const answer = await api.send({ method: "PATCH", url: eventPath(params.calendar, id), query, body });
    return { json: answer.body as JsonObject };
  },
});

/** The event itself, or the series that it is one of. */
export async function targetOf(
  api: ConnectorApi,
  {
    calendar,
    event,
    series,
  }: { readonly calendar?: string | undefined; readonly event: string; readonly series: boolean },
): Promise<string> {
  if (!series) return event;
  const { body } = await api.send({ url: eventPath(calendar, event) });
  return (body as CalendarEvent).recurringEventId ?? event;
}

function ruleOf({ rule, allDay }: Given) {
  return { repeats: "rule" as const, times: undefined, until: undefined, rule, allDay };
}

/** Times and guests, for which the event has to be looked at where they are told by what is there. */
async function changedParts(
  api: ConnectorApi,
  { given, place, id }: { readonly given: Given; readonly place: TimePlace; readonly id: string },
): Promise<JsonObject> {
  const { attendees, guests, calendar } = given;
  const [start = "", end = ""] = [given.start?.trim(), given.end?.trim()];
  const people = guestsIn(attendees);
  const keepsLength = start !== "" && end === "" && !given.allDay;
  const looks = keepsLength || (people.length > 0 && guests !== "replace");
  const answer = looks ? await api.send({ url: eventPath(calendar, id) }) : undefined;
  const there = answer?.body as CalendarEvent | undefined;
  return {
    ...(start !== "" &&
      (keepsLength ? moved(start, there, place) : cleared(spanOf({ ...given, start }, place)))),
    ...(start === "" && end !== "" && { end: whole(endOf(end, given.allDay, place)) }),
    ...(people.length > 0 && { attendees: together(there?.attendees ?? [], people, guests) }),
  };
}

/** The new beginning, and an end that is as far from it as before. */
function moved(start: string, there: CalendarEvent | undefined, place: TimePlace): JsonObject {
  const begins = instantIn(start, place);
  const zone = zoneOf(place);
  const length = millisOf(there?.end, zone) - millisOf(there?.start, zone);
  const ends = begins.plus({ milliseconds: Number.isFinite(length) ? length : 3_600_000 });
  return cleared({ start: timed(begins, place), end: timed(ends, place) });
}

function endOf(end: string, allDay: boolean, place: TimePlace): EventTime {
  return spanOf({ start: end, end, allDay }, place).end;
}

function cleared({ start, end }: { readonly start: EventTime; readonly end: EventTime }): JsonObject {
  return { start: whole(start), end: whole(end) };
}

/** What is left out of a change stays, so the other kind of time is taken away. */
function whole(time: EventTime): JsonObject {
  return time.date === undefined ? { ...time, date: null } : { ...time, dateTime: null, timeZone: null };
}

type Guests = NonNullable<CalendarEvent["attendees"]>;

function together(
  there: Guests,
  people: readonly { readonly email: string }[],
  how: Given["guests"],
): Guests {
  const named = new Set(people.map(({ email }) => email.toLowerCase()));
  const others = there.filter(({ email = "" }) => !named.has(email.toLowerCase()));
  if (how === "remove") return others;
  // Who was there already keeps what they answered.
  const known = new Map(there.map((guest) => [guest.email?.toLowerCase(), guest]));
  const all = people.map((guest) => known.get(guest.email.toLowerCase()) ?? guest);
  return how === "replace" ? people : [...others, ...all];
}
