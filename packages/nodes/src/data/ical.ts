import { defineAction } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { fileKey } from "../files/content.ts";
import { storeEvent } from "../files/event-file.ts";
import { splitNames } from "../paths.ts";
import { offsetAt } from "../zones.ts";
import { icalParams } from "./ical.params.ts";
import { icalText } from "./ical.text.ts";

/** Times of events that happen once are written as instants, which every calendar shows in its reader's own zone. */
export const dataIcal = defineAction({
  type: "data.ical",
  version: 1,
  label: "Calendar event",
  help: "Makes an event file (.ics) that every calendar can open, to send along with an e-mail, for example.",
  icon: "calendar-sync",
  group: "Data",
  synonyms: [
    "ical",
    "icalendar",
    "ics",
    "invitation",
    "appointment",
    "meeting",
    "outlook",
    "google calendar",
  ],
  summary: "{title}",
  effect: "none",
  params: icalParams,
  sample: {},
  translations: icalText,
  async run({ params, item, index, ctx }) {
    const { file: key, fileName, keep } = params;
    fileKey(key);
    const event = { ...params, categories: splitNames(params.categories) };
    const zone = checkedZone(params.zone.trim() || ctx.flow.timezone);
    const file = await storeEvent(event, { ctx, number: index + 1, zone, fileName });
    return keep
      ? { json: item.json, files: { ...item.files, [key]: file } }
      : { json: {}, files: { [key]: file } };
  },
});

function checkedZone(zone: string): string {
  try {
    offsetAt(0, zone);
    return zone;
  } catch {
    throw fatal("zone-unknown", { zone: zone.slice(0, 80) });
  }
}
