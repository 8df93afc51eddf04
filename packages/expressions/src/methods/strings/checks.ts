import type { MethodTable } from "../method.ts";
import { isDomain, isEmail, isUrl } from "./addresses.ts";

export const checkMethods: MethodTable<string> = {
  length: { run: (receiver) => receiver.length },
  isEmpty: { run: (receiver) => receiver === "" },
  isNotEmpty: { run: (receiver) => receiver !== "" },
  isBlank: { run: (receiver) => receiver.trim() === "" },
  isNotBlank: { run: (receiver) => receiver.trim() !== "" },
  isDomain: { run: (receiver) => isDomain(receiver) },
  isEmail: { run: (receiver) => isEmail(receiver) },
  isUrl: { run: (receiver) => isUrl(receiver) },
  isNumeric: {
    run: (receiver) => receiver !== "" && !/\s/.test(receiver) && !Number.isNaN(Number(receiver)),
  },
};
