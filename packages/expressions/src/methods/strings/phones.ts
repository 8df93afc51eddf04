import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from "libphonenumber-js/core";
import { fault } from "../../errors.ts";
import { phonePlans } from "../../generated/phones.gen.ts";
import { callSteps } from "../../limits.ts";
import type { Run } from "../../run/run.ts";
import { textArg } from "../args.ts";
import type { MethodTable } from "../method.ts";

let read: MetadataJson | undefined;

/** Numbering plans of all countries. They are read when a number is first checked: most flows check none. */
function plans(): MetadataJson {
  read ??= JSON.parse(phonePlans) as MetadataJson;
  return read;
}

function isCountry(code: string): code is CountryCode {
  return Object.hasOwn(plans().countries, code);
}

function countryOf(given: string, text: string): CountryCode | undefined {
  const country = given.toUpperCase();
  if (isCountry(country)) return country;
  if (country === "" && text.trimStart().startsWith("+")) return undefined;
  throw fault("needs-country");
}

/** Characters of any telephone number, with all that people put between its digits. */
const longest = 60;

/** The number as E.164 writes it: + and at most fifteen digits (ITU-T recommendation E.164). */
function toE164(text: string, args: readonly unknown[], run: Run): string {
  run.spend(callSteps.parse);
  const defaultCountry = countryOf(textArg(args, 0, "", run), text);
  const options = defaultCountry === undefined ? {} : { defaultCountry };
  const found = parsePhoneNumberFromString(text.slice(0, longest), { extract: false, ...options }, plans());
  if (found?.isValid() !== true || text.length > longest)
    throw fault("not-a-phone", { value: text.slice(0, 60) });
  return found.number;
}

export const phoneMethods: MethodTable<string> = { toE164: { run: toE164 } };
