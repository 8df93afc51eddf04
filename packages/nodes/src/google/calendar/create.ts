import { NodeError, operation } from "@weft/sdk";
import type { JsonObject, ParamsOf } from "@weft/sdk";
import { calendarPath, eventPath } from "./base.ts";
import { guestsIn, idOf, writeQuery, writtenBody } from "./body.ts";
import { createParams } from "./event.params.ts";
import { sample } from "./sample.ts";
import { calendarText } from "./text.ts";
import { recurrenceOf, spanOf } from "./times.ts";
import type { TimePlace } from "../../times.ts";

/** Where an event that has an id of a person’s own keeps which attempt made it. */
const MARK = "weftKey";

export const createEvent = operation({
  label: "Create an event",
  help: "Puts an event into a calendar, for once or again and again.",
  effect: "write",
  idempotency: "key",
  params: createParams,
  sample,
  synonyms: ["google calendar", "appointment", "meeting", "booking", "add", "book", "invite"],
  summary: "{title}",
  translations: calendarText("event.create", createParams),
  async run({ params, api, ctx, index }) {
    const key = ctx.idempotencyKey;
    const body = newEvent(params, { timeZone: params.timeZone, flow: ctx.flow, index }, key);
    const url = `${calendarPath(params.calendar)}/events`;
    try {
      const answer = await api.send({ method: "POST", url, query: writeQuery(params), body });
      return { json: answer.body as JsonObject };
    } catch (error) {
      if (!isTaken(error)) throw error;
      // An attempt whose answer never came has made it, or somebody else has.
      const { body: there } = await api.send({ url: eventPath(params.calendar, body.id) });
      if (params.id !== "" && markOf(there) !== idOf(key)) throw error;
      return { json: there as JsonObject };
    }
  },
});

function newEvent(given: ParamsOf<typeof createParams>, place: TimePlace, key: string) {
  const { id, guestsMay } = given;
  const recurrence = recurrenceOf(given, place);
  const attendees = guestsIn(given.attendees);
  return {
    ...writtenBody(given, key),
    ...spanOf(given, place),
    id: id === "" ? idOf(key) : id,
    ...(id !== "" && { extendedProperties: { private: { [MARK]: idOf(key) } } }),
    ...(recurrence && { recurrence }),
    ...(attendees.length > 0 && { attendees }),
    ...(!guestsMay.includes("invite") && { guestsCanInviteOthers: false }),
    ...(guestsMay.includes("modify") && { guestsCanModify: true }),
    ...(!guestsMay.includes("see") && { guestsCanSeeOtherGuests: false }),
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof NodeError && error.details.response?.status === 409;
}

function markOf(event: unknown): unknown {
  const { extendedProperties } = event as {
    readonly extendedProperties?: { readonly private?: Readonly<Record<string, unknown>> };
  };
  return extendedProperties?.private?.[MARK];
}
