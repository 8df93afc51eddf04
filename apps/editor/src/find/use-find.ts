import { findInFlow, replaceFound } from "@weft/flow";
import type { Found, Sought } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { noteElementId } from "../canvas/elements.ts";
import { select } from "../flow/selection.ts";
import { QUERY_FIELD } from "./open-find.ts";
import { paramAt } from "./place-label.ts";
import { useFlow, useFlowSession } from "../flow/session-context.tsx";

const nothing: ReadonlySet<string> = new Set();

export interface Finding {
  readonly sought: Sought;
  readonly seek: (sought: Sought) => void;
  readonly found: readonly Found[];
  /** The one that was gone to last. */
  readonly current: Found | undefined;
  readonly go: (to: Found) => void;
  /** To the next one, or the one before; round and round. */
  readonly step: (by: 1 | -1) => void;
  /** Replaces in the current one, or in all, and answers in how many. */
  readonly replace: (by: string, all: boolean) => number;
}

/** What is sought in the open flow, marked on its canvas while this is shown. */
export function useFind(): Finding {
  const flow = useFlow();
  const session = useFlowSession();
  const { marked, selection, view, catalog } = session;
  const [sought, setSought] = useState<Sought>({ query: "" });
  const [at, setAt] = useState(-1);
  const wanted = useDeferredValue(sought);
  const found = useMemo(() => {
    const types = new Map(flow.nodes.map(({ id, type, version }) => [id, catalog.manifest(type, version)]));
    return findInFlow(flow, wanted).filter((one) => !isChosen(one, types));
  }, [flow, wanted, catalog]);
  const place = Math.min(at, found.length - 1);

  useEffect(() => marked.setState(new Set(found.map(elementOf)), true), [marked, found]);
  useEffect(() => () => marked.setState(nothing, true), [marked]);

  function go(to: Found): void {
    setAt(found.indexOf(to));
    select(selection, to.part === "note" ? { notes: [to.note] } : { nodes: [to.node] });
    view.setState({ reveal: { node: elementOf(to) } });
  }
  return {
    sought,
    seek: (next) => {
      setSought(next);
      setAt(-1);
    },
    found,
    current: found[place],
    go,
    step(by) {
      const next = found[(Math.max(place, by === 1 ? -1 : 0) + by + found.length) % found.length];
      if (next) go(next);
    },
    replace(by, all) {
      const some = all ? found : found.slice(place, place + 1);
      session.edit((now) => replaceFound(now, some, wanted, by));
      if (all) document.getElementById(QUERY_FIELD)?.focus();
      return some.length;
    },
  };
}

/** Nobody writes such a value, and it is shown under another name. */
function isChosen(found: Found, types: ReadonlyMap<string, NodeManifest | undefined>): boolean {
  if (found.part !== "param") return false;
  const kind = paramAt(types.get(found.node)?.params, found.path)?.kind;
  return kind === "choice" || kind === "choices";
}

function elementOf(found: Found): string {
  return found.part === "note" ? noteElementId(found.note) : found.node;
}
