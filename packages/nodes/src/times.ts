import type { DateTime } from "luxon";
import { checkedZone, readDate } from "./data/dates.ts";

/** Where a time stands that a person has given. */
export interface TimePlace {
  /** As it was entered; the flow’s where it is empty. */
  readonly timeZone: string;
  readonly flow: { readonly timezone: string };
  /** From 0. */
  readonly index: number;
}

export function zoneOf({ timeZone, flow }: Pick<TimePlace, "timeZone" | "flow">): string {
  return checkedZone(timeZone, flow.timezone);
}

export function instantIn(text: string, place: TimePlace): DateTime {
  const zone = zoneOf(place);
  return readDate({ value: text, format: "", zone, language: "en", item: place.index + 1 });
}

/** A time of a question, as the API takes it; nothing where none was given. */
export function askedTime(text: string | undefined, place: TimePlace): string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  return instantIn(text, place).toUTC().toISO() ?? undefined;
}
