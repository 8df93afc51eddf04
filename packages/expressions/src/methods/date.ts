import { DateTime } from "luxon";
import { fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import { toText } from "../values/text.ts";
import { luxonArgs } from "./natives/luxon.ts";
import { numberArg, textArg } from "./args.ts";
import { calculationMethods } from "./dates/calculations.ts";
import { luxonOf, partOf, unitOf, type Moment } from "./dates/moment.ts";
import type { MethodTable } from "./method.ts";

function format(moment: Moment, args: readonly unknown[], run: Run): string {
  if (args[0] === undefined) throw fault("argument-pattern");
  const pattern = toText(args[0], run);
  if (pattern.length > 1000) throw fault("date-pattern-long");
  const [options] = luxonArgs([args[1]], run);
  return luxonOf(moment, run).toFormat(pattern, typeof options === "object" ? (options ?? {}) : {});
}

export const dateMethods: MethodTable<Moment> = {
  ...calculationMethods,
  format: {
    run: format,
    doc: {
      signature: "format(pattern, options?): string",
      en: "The date as text, in Luxon's tokens.",
      pl: "Data jako tekst, według symboli Luxona.",
      "pt-BR": "A data como texto, nos símbolos do Luxon.",
      example: "$now.format('dd.MM.yyyy HH:mm')",
    },
  },
  extract: {
    run: (receiver, args, run) => partOf(luxonOf(receiver, run), textArg(args, 0, "week", run)),
    doc: {
      signature: "extract(part = 'week'): number",
      en: "A part of the date: year, month, week, day, hour, minute, second, millisecond, weekday, yearDayNumber.",
      pl: "Część daty: year, month, week, day, hour, minute, second, millisecond, weekday, yearDayNumber.",
      "pt-BR":
        "Uma parte da data: year, month, week, day, hour, minute, second, millisecond, weekday, yearDayNumber.",
      example: "$now.extract('weekNumber')",
    },
  },
  isWeekend: {
    run: (receiver, _args, run) => luxonOf(receiver, run).weekday >= 6,
    doc: {
      signature: "isWeekend(): boolean",
      en: "Whether the date is a Saturday or Sunday.",
      pl: "Czy data wypada w sobotę lub niedzielę.",
      "pt-BR": "Se a data cai em sábado ou domingo.",
      example: "'2024-03-30'.toDateTime().isWeekend() // true",
    },
  },
  isDst: {
    run: (receiver, _args, run) => luxonOf(receiver, run).isInDST,
    doc: {
      signature: "isDst(): boolean",
      en: "Whether daylight saving time is in force.",
      pl: "Czy obowiązuje czas letni.",
      "pt-BR": "Se o horário de verão está em vigor.",
      example: "$now.isDst()",
    },
  },
  isBetween: {
    run: (receiver, args, run) => {
      const at = luxonOf(receiver, run).toMillis();
      const [one, other] = [luxonOf(args[0], run).toMillis(), luxonOf(args[1], run).toMillis()];
      return at > Math.min(one, other) && at < Math.max(one, other);
    },
    doc: {
      signature: "isBetween(one, other): boolean",
      en: "Whether the date lies between two others.",
      pl: "Czy data leży między dwiema innymi.",
      "pt-BR": "Se a data está entre outras duas.",
      example: "$now.isBetween('2024-01-01', '2030-01-01')",
    },
  },
  isInLast: {
    run: (receiver, args, run) => {
      const now = DateTime.fromMillis(run.context.now(), { zone: run.context.timezone });
      const start = now.minus({ [unitOf(textArg(args, 1, "minutes", run))]: numberArg(args, 0, 0, run) });
      const at = luxonOf(receiver, run).toMillis();
      return at >= start.toMillis() && at <= now.toMillis();
    },
    doc: {
      signature: "isInLast(n = 0, unit = 'minutes'): boolean",
      en: "Whether the date lies within the given time before now.",
      pl: "Czy data mieści się w podanym czasie przed chwilą obecną.",
      "pt-BR": "Se a data está dentro do tempo informado antes de agora.",
      example: "$now.minus(1, 'day').isInLast(2, 'days') // true",
    },
  },
  toDateTime: {
    run: (receiver, _args, run) => luxonOf(receiver, run),
    doc: {
      signature: "toDateTime(): DateTime",
      en: "The date as a Luxon DateTime in the flow's time zone.",
      pl: "Data jako DateTime Luxona w strefie czasowej przepływu.",
      "pt-BR": "A data como DateTime do Luxon no fuso horário do fluxo.",
      example: "new Date().toDateTime()",
    },
  },
  toInt: {
    run: (receiver, _args, run) => luxonOf(receiver, run).toMillis(),
    doc: {
      signature: "toInt(): number",
      en: "Milliseconds since 1970.",
      pl: "Milisekundy od 1970 roku.",
      "pt-BR": "Milissegundos desde 1970.",
      example: "$now.toInt()",
    },
  },
  toFloat: {
    run: (receiver, _args, run) => luxonOf(receiver, run).toMillis(),
    doc: {
      signature: "toFloat(): number",
      en: "Milliseconds since 1970.",
      pl: "Milisekundy od 1970 roku.",
      "pt-BR": "Milissegundos desde 1970.",
      example: "$now.toFloat()",
    },
  },
  toBoolean: {
    run: () => undefined,
    doc: {
      signature: "toBoolean(): undefined",
      en: "A date is neither true nor false: always undefined.",
      pl: "Data nie jest wartością logiczną: zawsze undefined.",
      "pt-BR": "Uma data não é um valor lógico: sempre undefined.",
      example: "$now.toBoolean() // undefined",
    },
  },
  isEmpty: {
    run: () => false,
    doc: {
      signature: "isEmpty(): boolean",
      en: "A date is never empty: always false.",
      pl: "Data nigdy nie jest pusta: zawsze false.",
      "pt-BR": "Uma data nunca está vazia: sempre false.",
      example: "$now.isEmpty() // false",
    },
  },
  isNotEmpty: {
    run: () => true,
    doc: {
      signature: "isNotEmpty(): boolean",
      en: "A date is never empty: always true.",
      pl: "Data nigdy nie jest pusta: zawsze true.",
      "pt-BR": "Uma data nunca está vazia: sempre true.",
      example: "$now.isNotEmpty() // true",
    },
  },
};
