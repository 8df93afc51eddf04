import type { ExecutionStart } from "../execution.ts";
import type { Surroundings } from "../node/frame.ts";
import type { Run, ScheduleState } from "../schedule/state.ts";
import type { Control } from "./control.ts";
import type { Recorder } from "./recorder.ts";
import type { Task } from "./task.ts";

/** What the run loop works with. */
export interface LoopParts {
  readonly start: ExecutionStart;
  readonly state: ScheduleState;
  readonly around: Surroundings;
  readonly control: Control;
  readonly recorder: Recorder;
  taskOf(run: Run): Task;
  /** Nothing runs, and nothing is left to start. */
  finished(): void;
  /** The execution cannot go on: the journal failed. */
  broken(error: unknown): void;
}
