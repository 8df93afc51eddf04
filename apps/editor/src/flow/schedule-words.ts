import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { TFunction } from "i18next";

/** A row of `rules` of the node type core.schedule; what is left out has the default of its parameter. */
export interface ScheduleRule {
  readonly every?: string;
  readonly interval?: number;
  readonly weekdays?: readonly string[];
  readonly day?: number;
  readonly time?: string;
  readonly minute?: number;
  readonly cron?: string;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The rules of a schedule; none of a node that is not Weft's own, whose parameters are not known here. */
export function scheduleRules({ type, params }: FlowNode, manifest: NodeManifest): readonly ScheduleRule[] {
  if (type !== "core.schedule") return [];
  const spec = manifest.params["rules"];
  const rules = params["rules"] ?? (spec && "default" in spec ? spec.default : undefined);
  return Array.isArray(rules) ? (rules as ScheduleRule[]) : [];
}

/** A rule as a sentence: “Every 2 weeks (Monday, Friday) at 09:00”. */
export function ruleWords(rule: ScheduleRule, t: TFunction<"canvas">, language: string): string {
  const { every = "days", interval: count = 1, day = 1, time = "09:00", minute = 0 } = rule;
  switch (every) {
    case "minutes":
      return t("schedule.minutes", { count });
    case "hours":
      return t("schedule.hours", { count, minute: String(minute).padStart(2, "0") });
    case "weeks":
      return t("schedule.weeks", { count, time, days: dayNames(rule.weekdays ?? ["monday"], language) });
    case "months":
      return t(day > 28 ? "schedule.monthsLate" : "schedule.months", { count, time, day });
    case "cron":
      return t("schedule.cron", { cron: rule.cron ?? "" });
    default:
      return t("schedule.days", { count, time });
  }
}

/** In the order of the week. */
function dayNames(names: readonly string[], language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  // 5 January 1970 was a Monday.
  const nameOf = (place: number): string => format.format(Date.UTC(1970, 0, 5 + place));
  return weekdays.flatMap((name, place) => (names.includes(name) ? [nameOf(place)] : [])).join(", ");
}
