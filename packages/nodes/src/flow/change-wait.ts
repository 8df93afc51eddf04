import { defineAction } from "@weft/sdk";
import { toInstant } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";
import { changeWaitText } from "./change-wait.text.ts";

/**
 * Its effect is `write`, so that a dry run changes nothing, and idempotent: everything that it sets is absolute (a date, now,
 * cancelled), never relative to what it finds, so a change that is made again after a crash changes nothing more. That a wait
 * cannot be put off “by two hours” is the price of that.
 */
export const flowChangeWait = defineAction({
  type: "flow.changeWait",
  version: 1,
  label: "Change a wait",
  help: "Finds what waits under a key, in any flow of this workspace, and moves it to another time, lets it go on, or cancels it.",
  icon: "calendar-sync",
  group: "Flow",
  synonyms: ["reschedule", "move a reminder", "cancel a wait", "resume", "booking", "timer"],
  summary: "{change}",
  effect: "write",
  idempotent: true,
  params: {
    key: {
      kind: "text",
      label: "Key",
      help: "The same as in the node that waits, such as the number of a booking.",
      placeholder: "={{ $json.bookingId }}",
    },
    change: {
      kind: "choice",
      label: "Change",
      help: "What becomes of the wait.",
      options: [
        { value: "move", label: "Move it to another date" },
        { value: "now", label: "Let it go on now" },
        { value: "cancel", label: "Cancel it" },
      ],
      default: "move",
    },
    date: {
      kind: "dateTime",
      label: "New date and time",
      help: "Read in the flow's time zone unless it names another; one that is past means now.",
      placeholder: "2026-03-01T09:00",
      showWhen: { change: ["move"] },
    },
    whenNone: {
      kind: "choice",
      label: "When nothing waits",
      help: "What happens when no flow waits under this key, for example because its time was over.",
      options: [
        { value: "continue", label: "Go on" },
        { value: "fail", label: "Stop with an error" },
      ],
      default: "continue",
    },
  },
  sample: { changed: 1 },
  translations: changeWaitText,
  async run({ params: { key, change, date, whenNone }, item, ctx }) {
    const name = key.trim();
    if (name === "") throw fatal("wait-key-empty");
    const to = change === "move" ? instantOf(date, ctx.flow.timezone) : change;
    const changed = await ctx.changeWaits({ key: name, to });
    if (changed === 0 && whenNone === "fail") throw fatal("wait-none", { key: name });
    return { ...item, json: { ...item.json, changed } };
  },
});

function instantOf(date: string, timezone: string): number {
  const instant = toInstant(date, timezone);
  if (instant === undefined) throw fatal("wait-date", { value: date });
  return instant;
}
