import { DateTime } from "luxon";
import moment from "moment";

/** A date as Moment writes it, with English names. */
export function momentText(date: DateTime, tokens: string): string {
  return moment(date.toMillis()).utcOffset(date.offset).format(tokens);
}

const words = /\[[^\]]*\]/g;

/** A date as Moment reads it, which does not take a format at its word: `undefined` where there is none to be found. */
export function momentDate(text: string, tokens: string, zone: string): DateTime | undefined {
  const read = moment.utc(text, tokens);
  if (!read.isValid()) return undefined;
  // An offset or a number of seconds says itself which moment is meant.
  if (/[ZXx]/.test(tokens.replaceAll(words, ""))) return DateTime.fromMillis(read.valueOf(), { zone });
  const {
    years: year,
    months,
    date: day,
    hours: hour,
    minutes: minute,
    seconds: second,
    milliseconds: millisecond,
  } = read.toObject();
  return DateTime.fromObject({ year, month: months + 1, day, hour, minute, second, millisecond }, { zone });
}
