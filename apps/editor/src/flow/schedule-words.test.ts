import type { Language } from "@weft/api";
import { createInstance } from "i18next";
import { expect, test } from "vitest";
import { loadBundle } from "../i18n/bundle.ts";
import { ruleWords } from "./schedule-words.ts";
import type { ScheduleRule } from "./schedule-words.ts";

async function speaking(language: Language): Promise<(rule: ScheduleRule) => string> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { ...(await loadBundle(language)) } },
    interpolation: { escapeValue: false },
  });
  return (rule) => ruleWords(rule, i18n.getFixedT(language, "canvas"), language);
}

const rules: readonly ScheduleRule[] = [
  {},
  { every: "minutes", interval: 1 },
  { every: "minutes", interval: 15 },
  { every: "hours", interval: 2, minute: 5 },
  { every: "weeks", weekdays: ["friday", "monday"], time: "18:30" },
  { every: "months", interval: 3, day: 31, time: "08:00" },
  { every: "cron", cron: "0 9 * * 1-5" },
];

test.each([
  [
    "en",
    [
      "Every day at 09:00",
      "Every minute",
      "Every 15 minutes",
      "Every 2 hours at minute 05",
      "Every week (Monday, Friday) at 18:30",
      "On day 31 of every 3 months, or on the last day, at 08:00",
      "By the cron expression 0 9 * * 1-5",
    ],
  ],
  [
    "pl",
    [
      "Codziennie o 09:00",
      "Co minutę",
      "Co 15 minut",
      "Co 2 godziny, w minucie 05",
      "Co tydzień (poniedziałek, piątek) o 18:30",
      "31. lub ostatniego dnia miesiąca, co 3 miesiące, o 08:00",
      "Według wyrażenia cron 0 9 * * 1-5",
    ],
  ],
  [
    "pt-BR",
    [
      "Todos os dias às 09:00",
      "A cada minuto",
      "A cada 15 minutos",
      "A cada 2 horas, no minuto 05",
      "Toda semana (segunda-feira, sexta-feira) às 18:30",
      "No dia 31 ou no último do mês, a cada 3 meses, às 08:00",
      "Pela expressão cron 0 9 * * 1-5",
    ],
  ],
] as const)("rules of a schedule are said in %s", async (language, words) => {
  const say = await speaking(language);
  expect(rules.map(say)).toEqual(words);
});
