import { expect, test } from "vitest";
import { createFormat } from "./format.ts";
import { pickLanguage } from "./languages.ts";

const DAY = 86_400_000;

/** Intl puts unbreakable spaces where a line must not end. */
const plain = (text: string): string => text.replace(/\s/gu, " ");

test.each([
  ["en", "3 minutes ago", "yesterday", "2 weeks ago", "now"],
  ["pl", "3 minuty temu", "wczoraj", "2 tygodnie temu", "teraz"],
  ["pt-BR", "há 3 minutos", "ontem", "há 2 semanas", "agora"],
])("%s says how long ago something was", (language, minutes, yesterday, weeks, now) => {
  const { relative } = createFormat(language);
  const ago = (ms: number): string => plain(relative(100 * DAY - ms, 100 * DAY));
  expect([ago(3 * 60_000), ago(DAY), ago(15 * DAY), ago(20_000)]).toEqual([minutes, yesterday, weeks, now]);
});

test.each([
  [0, "0 ms"],
  [340, "340 ms"],
  [1234, "1.2 sec"],
  [59_700, "60 sec"],
  [123_000, "2 min 3 sec"],
  [3_600_000, "1 hr"],
  [90_061_000, "1 day 1 hr"],
])("%i ms reads as %s", (ms, text) => {
  expect(plain(createFormat("en").duration(ms))).toBe(text);
});

test("decimals are written as the language writes them", () => {
  expect(plain(createFormat("pl").duration(1234))).toBe("1,2 sek.");
  expect(plain(createFormat("pt-BR").bytes(1_500_000))).toBe("1,5 MB");
  expect(plain(createFormat("en").bytes(999))).toBe("999 bytes");
  expect(plain(createFormat("pl").bytes(0))).toBe("0 bajtów");
});

test("the first wanted language that the editor speaks is taken, in any of its variants", () => {
  expect(pickLanguage(["de-DE", "pt-PT", "pl"])).toBe("pt-BR");
  expect(pickLanguage(["pl-PL", "en"])).toBe("pl");
  expect(pickLanguage(["ja", "ko"])).toBe("en");
});
