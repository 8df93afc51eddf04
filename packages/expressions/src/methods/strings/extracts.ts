import type { MethodTable } from "../method.ts";
import { findDomain, findEmail, findUrl } from "./addresses.ts";

function findPath(text: string): string | undefined {
  const url = findUrl(text);
  return url === undefined ? undefined : new URL(url).pathname;
}

export const extractMethods: MethodTable<string> = {
  extractEmail: { run: (receiver, _args, run) => (run.spendText(receiver.length * 8), findEmail(receiver)) },
  extractDomain: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 8), findDomain(receiver)),
  },
  extractUrl: { run: (receiver, _args, run) => (run.spendText(receiver.length * 4), findUrl(receiver)) },
  extractUrlPath: { run: (receiver, _args, run) => (run.spendText(receiver.length * 4), findPath(receiver)) },
};
