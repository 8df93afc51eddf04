import type { CustomData } from "@weft/expressions";
import type { ExecutionMode } from "@weft/sdk";
import type { Ledger } from "../ledger.ts";
import type { Plan, PlanNode } from "../plan.ts";
import type { Run } from "../schedule/state.ts";

/** From where another node's items are looked at: one item of one run. */
export interface Viewpoint {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly run: Run;
  readonly planNode: PlanNode;
  /** The input handle that the item came over. */
  readonly input: string;
  readonly itemIndex: number;
  /** Numbers of the runs that the run came of. */
  before(): ReadonlySet<number>;
}

/** What expressions know of the execution. */
export interface ExecutionView {
  readonly id: string;
  readonly mode: ExecutionMode;
  /** Calling it ends a wait. */
  readonly resumeUrl?: string | undefined;
  readonly resumeFormUrl?: string | undefined;
  /** What the execution is marked with. */
  readonly customData: CustomData;
}
