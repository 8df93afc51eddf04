import { connectorNodes, operation } from "@weft/sdk";
import type { CalendarEvent } from "./base.ts";
import { calendarBase, calendarPages, eventPath } from "./base.ts";
import { createEvent } from "./create.ts";
import { freeBusy } from "./free-busy.ts";
import { listEvents, nextOf } from "./list.ts";
import { deleteParams, getParams } from "./params.ts";
import { sample } from "./sample.ts";
import { calendarText } from "./text.ts";
import { targetOf, updateEvent } from "./update.ts";

const synonyms = ["google calendar", "appointment", "meeting"] as const;

const get = operation({
  label: "Get an event",
  help: "Gives one event of a calendar.",
  effect: "read",
  params: getParams,
  sample,
  synonyms,
  translations: calendarText("event.get", getParams),
  async run({ params: { calendar, event, next, timeZone, maxGuests }, api, ctx }) {
    const query = {
      ...(timeZone.trim() !== "" && { timeZone: timeZone.trim() }),
      ...(maxGuests !== undefined && { maxAttendees: maxGuests }),
    };
    const { body } = await api.send({ url: eventPath(calendar, event), query });
    const found = body as CalendarEvent;
    const series = found.recurrence === undefined ? found.recurringEventId : found.id;
    if (!next || series === undefined) return { json: found };
    return { json: (await nextOf(api, calendar, { event: series, now: ctx.now() })) ?? found };
  },
});

const remove = operation({
  label: "Delete an event",
  help: "Cancels an event; it goes out of the calendar.",
  effect: "write",
  params: deleteParams,
  sample: { id: sample.id, success: true },
  synonyms: [...synonyms, "cancel", "remove"],
  translations: calendarText("event.delete", deleteParams),
  async run({ params, api }) {
    const id = await targetOf(api, params);
    const query = params.notify === "none" ? {} : { sendUpdates: params.notify };
    await api.send({ method: "DELETE", url: eventPath(params.calendar, id), query });
    return { json: { id, success: true } };
  },
});

const listCalendars = operation({
  label: "Get calendars",
  help: "Gives the calendars that the account sees, one item for each.",
  effect: "read",
  params: {},
  sample: {
    kind: "calendar#calendarListEntry",
    id: "salon@example.com",
    summary: "Salon",
    timeZone: "Europe/Warsaw",
    accessRole: "owner",
    primary: true,
  },
  synonyms: ["google calendar", "list"],
  translations: calendarText("calendar.list", {}),
  page: calendarPages,
  pick: "items",
  request: () => ({ url: "/users/me/calendarList", query: { maxResults: 250 } }),
});

export const calendarNodes = connectorNodes({
  ...calendarBase,
  resources: {
    event: { create: createEvent, get, list: listEvents, update: updateEvent, delete: remove },
    calendar: { freeBusy, list: listCalendars },
  },
});
