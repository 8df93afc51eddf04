import type { MethodTable } from "./method.ts";
import { caseMethods } from "./strings/cases.ts";
import { checkMethods } from "./strings/checks.ts";
import { codingMethods } from "./strings/codings.ts";
import { conversionMethods } from "./strings/conversions.ts";
import { extractMethods } from "./strings/extracts.ts";
import { identifierMethods } from "./strings/identifiers.ts";
import { phoneMethods } from "./strings/phones.ts";

export const stringMethods: MethodTable<string> = {
  ...caseMethods,
  ...checkMethods,
  ...codingMethods,
  ...conversionMethods,
  ...extractMethods,
  ...identifierMethods,
  ...phoneMethods,
};
