import { operation } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { calendarId } from "./base.ts";
import { calendarParam, zoneParam } from "./params.ts";
import { calendarText } from "./text.ts";
import { askedTime, zoneOf } from "../../times.ts";

const params = {
  calendar: calendarParam,
  from: {
    kind: "dateTime",
    label: "From",
    help: "Where the span begins that is looked at.",
    placeholder: "={{ $now }}",
  },
  to: {
    kind: "dateTime",
    label: "To",
    help: "Where it ends.",
    placeholder: "={{ $now.plus({ hours: 1 }) }}",
  },
  form: {
    kind: "choice",
    label: "What of it",
    help: "One item with yes or no, one for each busy span, or Google’s own answer.",
    options: [
      { value: "available", label: "Whether it is free" },
      { value: "slots", label: "The busy spans" },
      { value: "raw", label: "As Google gives it" },
    ],
    default: "available",
  },
  timeZone: zoneParam,
} as const;

interface Answer {
  readonly calendars?: Readonly<
    Record<
      string,
      {
        readonly busy?: readonly { readonly start: string; readonly end: string }[];
        readonly errors?: readonly { readonly reason?: string }[];
      }
    >
  >;
}

export const freeBusy = operation({
  label: "Look for free time",
  help: "Says whether a calendar is free in a span of time, or when it is not.",
  effect: "read",
  params,
  sample: { available: true },
  synonyms: ["google calendar", "availability", "free busy", "slots"],
  translations: calendarText("calendar.freeBusy", params),
  async run({ params: { calendar, from, to, form, timeZone }, api, ctx, index }) {
    const place = { timeZone, flow: ctx.flow, index };
    const id = calendarId(calendar);
    const { body } = await api.send({
      method: "POST",
      url: "/freeBusy",
      body: {
        timeMin: askedTime(from, place),
        timeMax: askedTime(to, place),
        timeZone: zoneOf(place),
        items: [{ id }],
      },
    });
    const answer = body as Answer;
    // “primary” is answered under its own name.
    const found = answer.calendars?.[id] ?? Object.values(answer.calendars ?? {})[0];
    const [error] = found?.errors ?? [];
    if (error !== undefined) throw fatal("calendar-unseen", { calendar: id, reason: error.reason ?? "" });
    const busy = found?.busy ?? [];
    if (form === "raw") return { json: { ...answer } };
    return form === "slots"
      ? busy.map((slot) => ({ json: { ...slot } }))
      : { json: { available: busy.length === 0 } };
  },
});
