import type { Language } from "./texts.ts";

const decimalOf: Readonly<Record<Language, string>> = { en: ".", pl: ",", "pt-BR": "," };

/**
 * A number as people write it: `12.5`, `12,5`, `1 200,50`, `1.200,50` or `1,200.50`. Where a sign could be either (`1.200`),
 * the language says whether thousands or decimals are meant.
 */
export function readNumber(text: string, language: Language): number | undefined {
  const plain = text.replace(/\s/g, "").replace("\u2212", "-");
  const decimal = decimalIn(plain, language);
  const at = decimal === undefined ? plain.length : plain.lastIndexOf(decimal);
  const [whole, decimals] = [plain.slice(0, at), plain.slice(at + 1)];
  if (!/^[+-]?(?:\d*|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/.test(whole)) return undefined;
  if (!/^\d*$/.test(decimals) || !/\d/.test(plain)) return undefined;
  const number = Number(`${whole.replace(/[.,]/g, "")}.${decimals || "0"}`);
  return Number.isFinite(number) ? number : undefined;
}

/** The sign before the decimals, where there are any. */
function decimalIn(plain: string, language: Language): string | undefined {
  const signs = plain.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return undefined;
  const others = signs.slice(0, -1);
  if (others.length > 0) return others.includes(last) ? undefined : last;
  const either = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  return either && last !== decimalOf[language] ? undefined : last;
}
