import { callSteps } from "../limits.ts";
import { primitives } from "../methods/args.ts";
import { luxonArgs } from "../methods/natives/luxon.ts";
import type { Run } from "../run/run.ts";
import { Facade, type Members } from "../values/facade.ts";
import { functionWithMembers } from "../values/functions.ts";
import { elementsOf } from "../values/iterate.ts";
import { toNumber, toText } from "../values/text.ts";

type Format = (args: readonly unknown[], run: Run) => unknown;

/** Locale names and plain options, the only arguments that Intl's types are given. */
function localeAndOptions(
  args: readonly unknown[],
  run: Run,
): [string | string[] | undefined, object | undefined] {
  const [locales, options] = luxonArgs(args, run);
  return [
    typeof locales === "string" || Array.isArray(locales) ? (locales as string | string[]) : undefined,
    typeof options === "object" && options !== null ? options : undefined,
  ];
}

/** One type of Intl: what is made of it shows these methods only. */
function formatter(
  name: string,
  methodsOf: (locales: string | string[] | undefined, options: never) => Record<string, Format>,
): unknown {
  const construct: Format = (args, run) => {
    run.spend(callSteps.locale);
    const [locales, options] = localeAndOptions(args, run);
    const methods = methodsOf(locales, options as never);
    return new Facade({ name, methods });
  };
  const members: Members = { name, construct };
  return functionWithMembers(() => undefined, members);
}

const moment: (value: unknown, run: Run) => number | undefined = (value, run) =>
  value === undefined ? run.context.now() : toNumber(value, run);

const numberFormat = formatter("NumberFormat", (locales, options: Intl.NumberFormatOptions) => {
  const format = new Intl.NumberFormat(locales, options);
  return {
    format: (args, run) => format.format(toNumber(args[0], run)),
    formatToParts: (args, run) => format.formatToParts(toNumber(args[0], run)).map((part) => ({ ...part })),
    resolvedOptions: () => ({ ...format.resolvedOptions() }),
  };
});

const dateTimeFormat = formatter("DateTimeFormat", (locales, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locales, options);
  return {
    format: (args, run) => format.format(moment(args[0], run)),
    formatToParts: (args, run) => format.formatToParts(moment(args[0], run)).map((part) => ({ ...part })),
    formatRange: (args, run) => format.formatRange(toNumber(args[0], run), toNumber(args[1], run)),
    resolvedOptions: () => ({ ...format.resolvedOptions() }),
  };
});

const pluralRules = formatter("PluralRules", (locales, options: Intl.PluralRulesOptions) => {
  const rules = new Intl.PluralRules(locales, options);
  return { select: (args, run) => rules.select(toNumber(args[0], run)) };
});

const relativeTimeFormat = formatter(
  "RelativeTimeFormat",
  (locales, options: Intl.RelativeTimeFormatOptions) => {
    const format = new Intl.RelativeTimeFormat(locales, options);
    return {
      format: (args, run) =>
        format.format(toNumber(args[0], run), toText(args[1], run) as Intl.RelativeTimeFormatUnit),
    };
  },
);

const listFormat = formatter("ListFormat", (locales, options: Intl.ListFormatOptions) => {
  const format = new Intl.ListFormat(locales, options);
  return {
    format: (args, run) => format.format(elementsOf(args[0], run).map((element) => toText(element, run))),
  };
});

const displayNames = formatter("DisplayNames", (locales, options: Intl.DisplayNamesOptions) => {
  const names = new Intl.DisplayNames(locales, options);
  return { of: (args, run) => names.of(toText(args[0], run)) };
});

const collator = formatter("Collator", (locales, options: Intl.CollatorOptions) => {
  const order = new Intl.Collator(locales, options);
  const compare: Format = (args, run) => {
    const [left, right] = primitives(args, run);
    return order.compare(String(left), String(right));
  };
  return { compare };
});

export const intl = new Facade({
  name: "Intl",
  values: {
    Collator: collator,
    DateTimeFormat: dateTimeFormat,
    DisplayNames: displayNames,
    ListFormat: listFormat,
    NumberFormat: numberFormat,
    PluralRules: pluralRules,
    RelativeTimeFormat: relativeTimeFormat,
  },
});
