import { foldExecution } from "@weft/flow";
import type { ExecutionView, Flow, RunEvent, TrimmedOutput } from "@weft/flow";

/** The events of one execution so far. */
export interface Recording {
  readonly id: string;
  readonly mode: "test" | "production";
  readonly events: readonly RunEvent[];
  /** Some items were left out on the way; the whole execution has them. */
  readonly trimmed: boolean;
  /** How many items large outputs have, of which the server gives the first alone. */
  readonly totals?: readonly TrimmedOutput[];
}

export interface RunMessage {
  readonly executionId: string;
  readonly mode: "test" | "production";
  readonly event: RunEvent;
  /** How many items each output really has, where the event has only the first of them. */
  readonly trimmed?: Readonly<Record<string, number>> | undefined;
}

/** Adds an event to the recording it belongs to, or begins a new one where the rules of following allow. */
export function record(
  current: Recording | undefined,
  message: RunMessage,
  wanted?: string,
): Recording | undefined {
  const { executionId: id, mode, event } = message;
  const trimmed = message.trimmed !== undefined;
  if (current?.id === id) {
    const totals = [...(current.totals ?? []), ...totalsOf(message)];
    return { ...current, events: [...current.events, event], trimmed: current.trimmed || trimmed, totals };
  }
  if (event.type !== "execution.accepted") return current;
  const follows = wanted === undefined ? !current || isOver(current.events) : wanted === id;
  return follows ? { id, mode, events: [event], trimmed } : current;
}

function totalsOf({ event, trimmed = {} }: RunMessage): TrimmedOutput[] {
  if (!("run" in event)) return [];
  return Object.entries(trimmed).map(([output, items]) => ({ run: event.run, output, items }));
}

export function isOver(events: readonly RunEvent[]): boolean {
  return events.at(-1)?.type === "execution.finished";
}

export function viewOf(recording: Recording | undefined): ExecutionView | undefined {
  return recording && foldExecution(recording.events, recording.totals);
}

/** Whether an execution is one that sends nothing. */
export function isDryRun(events: readonly RunEvent[]): boolean {
  return events.some((event) => event.type === "execution.accepted" && event.dry === true);
}

/** Whether outputs of an earlier run still hold for what comes before a node: nothing there has changed since. */
export function stillHolds(then: Flow | undefined, now: Flow, before: ReadonlySet<string>): boolean {
  if (!then) return true;
  const old = new Map(then.nodes.map((node) => [node.id, node]));
  const into = (flow: Flow): string => JSON.stringify(flow.edges.filter(({ target }) => before.has(target)));
  if (into(then) !== into(now)) return false;
  return now.nodes
    .filter(({ id }) => before.has(id))
    .every((node) => {
      const was = old.get(node.id);
      return (
        was?.params === node.params &&
        was.credential === node.credential &&
        was.disabled === node.disabled &&
        was.onError === node.onError &&
        then.pinData[node.id] === now.pinData[node.id]
      );
    });
}
