import type { Database } from "../db/open.ts";
import { failingPolls } from "../standing/store.ts";
import { ok, warning } from "./finding.ts";
import type { Look } from "./finding.ts";

/** Another system may be down for a moment: what fails once or twice is nobody's business. */
const PATIENCE = 2;

/** Flows that seem to run and never start, because their triggers fail when they look for news or listen. */
export function lookAtPolls(db: Database): Look {
  const failing = failingPolls(db, PATIENCE);
  const [first] = failing;
  if (first === undefined) return ok("Triggers that look for news or listen can do so.");
  const { flow, error } = first;
  const where = error.node ? ` (“${error.node.name}”)` : "";
  const many = failing.length === 1 ? "One trigger" : `${failing.length} triggers`;
  return warning(
    `${many} cannot look for news or listen; in the flow “${flow}”${where}: ${error.message}`,
    error.hint ?? "Open the flow in the editor, run it from this trigger, and mend what it says.",
  );
}
