import type { Logger } from "pino";
import type { Trouble } from "../db/trouble.ts";

/** Tells the administrator when nothing can be stored, and when things can be again: once each, however many events come. */
export function troubleLog(log: Logger): {
  onTrouble(trouble: Trouble | undefined): void;
  isFine(): boolean;
} {
  let fine = true;
  return {
    onTrouble(trouble) {
      fine = trouble?.passing !== true;
      if (trouble === undefined) return log.info("events are stored again");
      const what = fine ? "some executions cannot be stored" : "nothing can be stored, so events are refused";
      log.error(`${what}: ${trouble.message} ${trouble.remedy}`);
    },
    isFine: () => fine,
  };
}
