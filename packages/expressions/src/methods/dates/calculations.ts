import { DateTime, type DateTimeUnit, Duration } from "luxon";
import type { Run } from "../../run/run.ts";
import { toNumber, toText } from "../../values/text.ts";
import { textArg } from "../args.ts";
import type { MethodTable } from "../method.ts";
import { luxonArgs } from "../natives/luxon.ts";
import { like, luxonOf, unitOf, type Moment, type Unit } from "./moment.ts";

/**
 * `plus(3, "days")`, `plus({ days: 3 })`. One number alone is minutes for a JavaScript date; Luxon's own dates take it
 * as milliseconds.
 */
function durationOf(moment: Moment, args: readonly unknown[], run: Run): Duration {
  const [amount, unit] = args;
  if (typeof amount === "object" && amount !== null) {
    return Duration.isDuration(amount) ? amount : Duration.fromObject(luxonArgs([amount], run)[0] as object);
  }
  const alone = DateTime.isDateTime(moment) ? "milliseconds" : "minutes";
  return Duration.fromObject({
    [unit === undefined ? alone : unitOf(toText(unit, run))]: toNumber(amount, run),
  });
}

function difference(from: DateTime, to: DateTime, wanted: unknown, run: Run): unknown {
  if (Array.isArray(wanted)) {
    const units = wanted.map((unit) => unitOf(toText(unit, run)));
    return { ...from.diff(to, units).toObject() };
  }
  const unit: Unit = wanted === undefined ? "days" : unitOf(toText(wanted, run));
  return from.diff(to, unit).as(unit);
}

export const calculationMethods: MethodTable<Moment> = {
  plus: {
    run: (receiver, args, run) =>
      like(receiver, luxonOf(receiver, run).plus(durationOf(receiver, args, run))),
    doc: {
      signature: "plus(n, unit) | plus(duration): DateTime",
      en: "The date later by some time.",
      pl: "Data późniejsza o podany czas.",
      "pt-BR": "A data mais tarde, pelo tempo informado.",
      example: "$now.plus(7, 'days')",
    },
  },
  minus: {
    run: (receiver, args, run) =>
      like(receiver, luxonOf(receiver, run).minus(durationOf(receiver, args, run))),
    doc: {
      signature: "minus(n, unit) | minus(duration): DateTime",
      en: "The date earlier by some time.",
      pl: "Data wcześniejsza o podany czas.",
      "pt-BR": "A data mais cedo, pelo tempo informado.",
      example: "$now.minus({ hours: 2 })",
    },
  },
  beginningOf: {
    run: (receiver, args, run) => {
      const unit = unitOf(textArg(args, 0, "week", run)).slice(0, -1) as DateTimeUnit;
      return like(receiver, luxonOf(receiver, run).startOf(unit));
    },
    doc: {
      signature: "beginningOf(unit = 'week'): DateTime",
      en: "The first moment of the week, month or other unit that the date is in.",
      pl: "Pierwsza chwila tygodnia, miesiąca lub innej jednostki, w której jest data.",
      "pt-BR": "O primeiro momento da semana, do mês ou de outra unidade em que a data está.",
      example: "$now.beginningOf('month')",
    },
  },
  endOfMonth: {
    run: (receiver, _args, run) => like(receiver, luxonOf(receiver, run).endOf("month")),
    doc: {
      signature: "endOfMonth(): DateTime",
      en: "The last moment of the month.",
      pl: "Ostatnia chwila miesiąca.",
      "pt-BR": "O último momento do mês.",
      example: "$now.endOfMonth()",
    },
  },
  diffTo: {
    run: (receiver, args, run) => difference(luxonOf(receiver, run), luxonOf(args[0], run), args[1], run),
    doc: {
      signature: "diffTo(other, unit = 'days'): number",
      en: "This date minus another; with a list of units, an object.",
      pl: "Różnica między tą datą a inną; dla listy jednostek obiekt.",
      "pt-BR": "Esta data menos outra; com uma lista de unidades, um objeto.",
      example: "'2024-03-30'.toDateTime().diffTo('2024-03-01') // 29",
    },
  },
  diffToNow: {
    run: (receiver, args, run) => {
      const now = DateTime.fromMillis(run.context.now(), { zone: run.context.timezone });
      return difference(luxonOf(receiver, run), now, args[0], run);
    },
    doc: {
      signature: "diffToNow(unit = 'days'): number",
      en: "This date minus now: negative for the past.",
      pl: "Różnica między tą datą a teraz: ujemna dla przeszłości.",
      "pt-BR": "Esta data menos agora: negativa para o passado.",
      example: "$now.minus(2, 'days').diffToNow() // -2",
    },
  },
};
