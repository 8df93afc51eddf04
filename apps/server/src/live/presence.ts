import type { LiveMessage, PresentTab } from "@weft/api";
import type { Clock } from "../clock.ts";
import type { LiveHub } from "./hub.ts";

/** Who has which flow open. A tab is there as long as it follows the flow's live messages. */
export interface Presence {
  /**
   * The live messages of a flow, for a tab that the others see.
   * @param mayWatch as for {@link LiveHub.watch}
   */
  watch(
    tab: VisitingTab,
    signal: AbortSignal | undefined,
    mayWatch: () => boolean,
  ): AsyncGenerator<LiveMessage, void, void>;
  /** Says which nodes are selected in a tab. A tab that is not there, or is another person's, stays as it is. */
  point(tab: Pick<VisitingTab, "flowId" | "session" | "person">, nodes: readonly string[]): void;
}

export interface VisitingTab {
  readonly flowId: string;
  /** As the tab names itself. */
  readonly session: string;
  /** Id of the user. */
  readonly person: string;
  readonly name: string;
}

/** So many tabs of one flow are told of; those that came first. */
const MOST = 50;

interface Visit {
  readonly tab: Omit<PresentTab, "nodes">;
  nodes: readonly string[];
  readonly mayWatch: () => boolean;
}

export function createPresence({ hub, clock }: { hub: LiveHub; clock: Clock }): Presence {
  const visits = new Map<string, Set<Visit>>();

  function tell(flowId: string): void {
    if (hub.isWatched(flowId)) hub.send(flowId, { type: "presence", here: present(visits.get(flowId)) });
  }

  function leave(flowId: string, visit: Visit): void {
    const others = visits.get(flowId);
    if (others?.delete(visit) !== true) return;
    if (others.size === 0) visits.delete(flowId);
    tell(flowId);
  }

  return {
    watch({ flowId, session, person, name }, signal, mayWatch) {
      const visit: Visit = { tab: { session, person, name, since: clock.now() }, nodes: [], mayWatch };
      const messages = hub.watch(flowId, signal, mayWatch, () => leave(flowId, visit));
      if (signal?.aborted !== true) {
        visits.set(flowId, (visits.get(flowId) ?? new Set()).add(visit));
        tell(flowId);
      }
      return messages;
    },
    point({ flowId, session, person }, nodes) {
      const own = [...(visits.get(flowId) ?? [])].filter(
        ({ tab }) => tab.session === session && tab.person === person,
      );
      if (own.every((visit) => sameList(visit.nodes, nodes))) return;
      for (const visit of own) visit.nodes = nodes;
      tell(flowId);
    },
  };
}

/** A tab whose connection broke off may be back before the old one is missed: it is there once, since it first came. */
function present(visits: ReadonlySet<Visit> | undefined): PresentTab[] {
  const tabs = new Map<string, PresentTab>();
  for (const { tab, nodes, mayWatch } of visits ?? []) {
    if (!mayWatch()) continue;
    const key = JSON.stringify([tab.person, tab.session]);
    tabs.set(key, { ...tab, since: tabs.get(key)?.since ?? tab.since, nodes: [...nodes] });
  }
  return [...tabs.values()].slice(0, MOST);
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, i) => entry === other[i]);
}
