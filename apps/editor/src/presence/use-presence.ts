import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { client } from "../api/client.ts";
import { editorSession } from "../flow/flow-api.ts";
import { useFlowSession } from "../flow/session-context.tsx";
import { useFormat } from "../i18n/format.ts";
import type { Other } from "./here.ts";
import { useNameOf } from "./words.ts";

/** A selection that changes on is told when it rests. */
const REST_MS = 200;
/** More than these would say no more; the server takes no more either. */
const MOST_NODES = 20;

/** Shows the others what is selected here. While nobody else is there, nothing is sent. */
export function useTellSelection(): void {
  const { flow, here, selection } = useFlowSession();
  const alone = useStore(here, ({ others }) => others.length === 0);
  const nodes = useStore(selection, (state) => state.nodes);
  useEffect(() => {
    if (alone) return undefined;
    const timer = setTimeout(() => {
      const selected = [...nodes].slice(0, MOST_NODES);
      // It is told anew with the next selection, and when the connection is back.
      client.flows.point({ id: flow.get().id, session: editorSession, nodes: selected }).catch(() => {});
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [alone, flow, nodes]);
}

/** Whoever loads the page anew, or loses the connection for a moment, neither left nor came. */
const SETTLE_MS = 2000;

/** Says to people who do not see the faces who came and who left. */
export function useSayWhoCame(others: readonly Other[]): void {
  const { view } = useFlowSession();
  const { t } = useTranslation("presence");
  const format = useFormat();
  const nameOf = useNameOf();
  const told = useRef<ReadonlyMap<string, Other>>(new Map());
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = new Map(others.map((other) => [other.person, other]));
      const came = others.filter(({ person }) => !told.current.has(person));
      const left = [...told.current.values()].filter(({ person }) => !now.has(person));
      told.current = now;
      const names = (people: readonly Other[]): string => format.list(people.map(nameOf));
      const said = [
        ...(came.length > 0 ? [t("came", { names: names(came) })] : []),
        ...(left.length > 0 ? [t("left", { names: names(left) })] : []),
      ];
      if (said.length > 0) view.setState({ said: { text: said.join(" ") } });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [others, view, t, format, nameOf]);
}
