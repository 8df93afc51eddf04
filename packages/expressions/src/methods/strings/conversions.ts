import { fault } from "../../errors.ts";
import type { Run } from "../../run/run.ts";
import { parseJson, toJson } from "../../values/json.ts";
import { toText } from "../../values/text.ts";
import { numberArg } from "../args.ts";
import { dateTimeOfText, isDottedDate } from "../dates/parse.ts";
import type { MethodTable } from "../method.ts";
import { formatMoney } from "../money.ts";
import { notNumber, numberOf, withoutSigns } from "./amounts.ts";

function floatOf(text: string): number {
  if (text.includes(",")) throw fault("float-commas");
  const number = Number.parseFloat(withoutSigns(text));
  if (Number.isNaN(number)) throw notNumber(text);
  return number;
}

function intOf(text: string, args: readonly unknown[], run: Run): number {
  const number = Number.parseInt(withoutSigns(text), numberArg(args, 0, 10, run));
  if (Number.isNaN(number)) throw notNumber(text);
  return number;
}

function dateOf(text: string, run: Run): Date {
  const date = text.length > 200 || isDottedDate(text) ? new Date(Number.NaN) : new Date(text);
  if (Number.isNaN(date.getTime())) return dateTimeOfText(text, run).toJSDate();
  if (!text.includes(":")) date.setHours(0, 0, 0, 0);
  return date;
}

export const conversionMethods: MethodTable<string> = {
  toNumber: {
    run: (receiver, args, run) =>
      numberOf(receiver, run, args[0] === undefined ? undefined : toText(args[0], run)),
  },
  formatMoney: { run: (receiver, args, run) => formatMoney(numberOf(receiver, run), args, run) },
  toFloat: { run: (receiver) => floatOf(receiver) },
  toDecimalNumber: { run: (receiver) => floatOf(receiver) },
  toInt: { run: intOf },
  toWholeNumber: { run: intOf },
  toBoolean: { run: (receiver) => !["", "false", "no", "0"].includes(receiver.toLowerCase()) },
  toDate: { run: (receiver, _args, run) => dateOf(receiver, run) },
  toDateTime: {
    run: (receiver, args, run) =>
      dateTimeOfText(receiver, run, args[0] === undefined ? undefined : toText(args[0], run)),
  },
  parseJson: { run: (receiver, _args, run) => parseJson(receiver, run) },
  fromJson: { run: (receiver, _args, run) => parseJson(receiver, run) },
  toJsonString: { run: (receiver, _args, run) => toJson(receiver, run) },
};
