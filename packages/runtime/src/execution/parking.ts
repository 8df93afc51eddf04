import { hash } from "node:crypto";
import type { Decision, RunError, RunEvent } from "@weft/flow";
import type { WaitFor } from "@weft/sdk";
import { runError } from "../errors.ts";
import type { Wake } from "../execution.ts";
import { givenOutputs, passedThrough } from "../node/run-node.ts";
import type { LoggedOutcome } from "../node/run-node.ts";
import type { LoopParts } from "./parts.ts";
import { givenUpEvent } from "./task.ts";
import type { Task } from "./task.ts";

/** What the run loop does for parked runs. */
interface Driver {
  add(task: Task): void;
  record(event: RunEvent): void;
  settle(task: Task, outcome: LoggedOutcome): void;
  hold<T>(promise: Promise<T>, then: (value: T) => void): void;
}

type ParkedEvent = Extract<RunEvent, { type: "run.parked" }>;

/** A run without `parked` waits for a person. */
interface Waiter {
  readonly task: Task;
  readonly parked?: ParkedEvent;
}

const deepest = 10;

/** The runs that wait: for a time, a retry, a call, executions of other flows, or a person. */
export class Parking {
  readonly #parts: LoopParts;
  readonly #driver: Driver;
  readonly #waiting = new Map<number, Waiter>();

  constructor(parts: LoopParts, driver: Driver) {
    this.#parts = parts;
    this.#driver = driver;
  }

  /** How the execution stands when nothing but these is left. */
  get status(): "parked" | "needsAttention" {
    for (const { parked } of this.#waiting.values()) if (!parked) return "needsAttention";
    return "parked";
  }

  /** A node asked to wait. */
  wait(task: Task, waits: WaitFor): void {
    const { around } = this.#parts;
    const { until, key, call, children } = waits;
    const refused = this.#refusal(waits);
    if (refused) return this.#driver.settle(task, { ok: false, error: placed(task, refused), logs: [] });
    const { run } = task.run;
    const at = around.host.now();
    const ids = children?.items.map((_, i) => childId({ execution: around.id, run, at, index: i })) ?? [];
    this.#park(task, {
      type: "run.parked",
      at,
      run,
      reason: children ? "child" : "wait",
      ...(until !== undefined && { until }),
      ...(key !== undefined && { key }),
      ...(call && { call }),
      ...(children && { children: { ...children, ids } }),
    });
  }

  /** A try that is due in a while. */
  retry(task: Task, until: number): void {
    const { run } = task.run;
    const at = this.#parts.around.host.now();
    this.#park(task, { type: "run.parked", at, run, reason: "retry", until });
  }

  ask(task: Task, error: RunError): void {
    const { run } = task.run;
    const at = this.#parts.around.host.now();
    this.#driver.record({ type: "run.needsAttention", at, run, error: placed(task, error) });
    this.keep(task);
  }

  /** Holds a run that is parked, or that needs attention. Where the host does not wake it, this process waits. */
  keep(task: Task, parked?: ParkedEvent): void {
    const { around, control } = this.#parts;
    const { host } = around;
    const { run } = task.run;
    this.#waiting.set(run, { task, ...(parked && { parked }) });
    const until = parked?.until;
    if (host.wakes) return;
    if (parked?.children) return this.#call(run, parked.children);
    if (until === undefined) return;
    const woken = host.sleep(Math.max(0, until - host.now()), control.waits.signal).then(
      () => true,
      () => false,
    );
    this.#driver.hold(woken, (awake) => {
      if (awake) this.wake(parked?.reason === "wait" ? { run, woken: { by: "time" } } : { run });
    });
  }

  /** This process runs the flows that are called. */
  #call(run: number, { flow, ids, items }: NonNullable<ParkedEvent["children"]>): void {
    const { around, start } = this.#parts;
    const parent = { execution: around.id, run, depth: (start.parent?.depth ?? 0) + 1 };
    const executions = ids.map((id, i) => ({ id, items: items[i] ?? [] }));
    const called = around.host.callFlow?.({ flow, executions, parent });
    if (called)
      this.#driver.hold(called, (results) => this.wake({ run, woken: { by: "children", results } }));
  }

  /** `false`: no such run waits. */
  wake({ run, woken }: Wake): boolean {
    const task = this.#waiting.get(run)?.task;
    if (!task) return false;
    this.#waiting.delete(run);
    const at = this.#parts.around.host.now();
    this.#driver.record({ type: "run.woken", at, run, ...(woken && { woken }) });
    if (woken?.by === "person") this.decide(task, woken);
    else {
      if (woken) task.woken = woken;
      task.begun = woken !== undefined;
      delete task.notBefore;
      this.#driver.add(task);
    }
    return true;
  }

  decide(task: Task, { choice, items = [] }: Decision): void {
    const { around } = this.#parts;
    if (choice === "retry") return this.#driver.add(Object.assign(task, { begun: false }));
    const { run, node, progress } = task;
    const call = { around, run, node, progress };
    const outputs = choice === "skip" ? passedThrough(call) : givenOutputs(call, { [node.main]: items });
    this.#driver.settle(task, { ok: true, outputs, logs: [] });
  }

  move(run: number, until: number): boolean {
    const { task, parked } = this.#waiting.get(run) ?? {};
    if (!task || !parked) return false;
    this.#park(task, { ...parked, at: this.#parts.around.host.now(), until });
    return true;
  }

  /** The execution ends without them. */
  giveUp(): void {
    const { around, control } = this.#parts;
    for (const { task } of this.#waiting.values())
      this.#driver.record(givenUpEvent(task, control, around.host.now()));
    this.#waiting.clear();
  }

  #park(task: Task, parked: ParkedEvent): void {
    this.#driver.record(parked);
    // Whoever is to wake it learns of it from the journal.
    this.#parts.recorder.hurry();
    this.keep(task, parked);
  }

  #refusal({ until, children }: WaitFor): RunError | undefined {
    const { around, start } = this.#parts;
    const { wakes, callFlow } = around.host;
    if (!wakes && (children ? !callFlow : until === undefined)) return runError("needs-server");
    if (children && (start.parent?.depth ?? 0) >= deepest) return runError("too-deep", { limit: deepest });
    return undefined;
  }
}

function placed({ node }: Task, error: RunError): RunError {
  const { id, name } = node.node;
  return { ...error, node: { id, name } };
}

/** Begins with the time, as ids of executions do. */
function childId(child: { execution: string; run: number; at: number; index: number }): string {
  const { execution, run, at, index } = child;
  const digest = hash("sha256", `${execution}\n${run}\n${at}\n${index}`, "hex");
  return `ex_${at.toString(36)}${digest.slice(0, 12)}`;
}
