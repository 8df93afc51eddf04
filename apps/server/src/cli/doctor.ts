import { examine } from "../doctor/examine.ts";
import { systemClock } from "../services.ts";
import { count, printJson, say } from "./say.ts";

const marks = { ok: "ok     ", warning: "warning", failed: "FAILED " } as const;

/** Looks whether everything that an instance rests on is sound. Exit status 1 when something has failed. */
export function doctor(options: { readonly data: string; readonly json?: boolean }): number {
  const findings = examine(options.data, systemClock.now());
  const bad = findings.filter(({ status }) => status === "failed").length;
  if (options.json === true) printJson({ ok: bad === 0, findings });
  else {
    for (const { status, message, remedy } of findings) {
      say(`${marks[status]} ${message}`);
      if (remedy !== undefined) say(`        ${remedy}`);
    }
    say(bad === 0 ? "Weft can rely on this." : `${count(bad, "check")} failed.`);
  }
  return bad === 0 ? 0 : 1;
}
