import { fault } from "../errors.ts";
import { callSteps } from "../limits.ts";
import type { Run } from "../run/run.ts";
import { textArg } from "./args.ts";

/** Where a currency is at home; amounts in any other are written as in English. */
const homes: ReadonlyMap<string, string> = new Map([
  ["PLN", "pl-PL"],
  ["BRL", "pt-BR"],
]);

function formatterOf(locale: string, currency: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency });
  } catch {
    throw fault("unknown-locale", { locale: locale.slice(0, 60) });
  }
}

/** `formatMoney("PLN", "en-GB")`: currencies by their ISO 4217 codes, written as Intl does. */
export function formatMoney(amount: number, args: readonly unknown[], run: Run): string {
  run.spend(callSteps.locale);
  const currency = textArg(args, 0, "", run).toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) throw fault("needs-currency");
  const locale = textArg(args, 1, homes.get(currency) ?? "en-US", run);
  return formatterOf(locale, currency).format(amount);
}
