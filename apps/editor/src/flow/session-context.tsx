import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Catalog, Credential, FlowDetail, Language } from "@weft/api";
import type { Flow, FlowNode, Problem } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { createContext, use, useEffect, useMemo, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { client } from "../api/client.ts";
import { api } from "../api/queries.ts";
import { pickLanguage } from "../i18n/languages.ts";
import type { SaveStatus } from "./autosave.ts";
import { indexCatalog } from "./catalog-index.ts";
import type { CatalogIndex } from "./catalog-index.ts";
import { storedDrafts } from "./drafts.ts";
import { createEditSession } from "./edit-session.ts";
import type { EditSession, Publication } from "./edit-session.ts";
import { flowApi } from "./flow-api.ts";
import { catalogQuery, firstCatalogQuery, WholeCatalogContext } from "./catalog-query.ts";
import { loadFlow } from "./load-flow.ts";
import { nodeText } from "./node-text.ts";
import type { LocalText } from "./node-text.ts";
import { knownFlows, NamesContext, useOtherFlows } from "./other-flows.ts";

const SessionContext = createContext<EditSession | undefined>(undefined);

/** Opens a flow for everything inside. Failures go to the nearest error boundary. */
export function FlowSession(props: {
  flowId: string;
  fallback: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { flowId, fallback, children } = props;
  // The session owns the document once it is open, so a copy from an earlier visit must not be shown first.
  const fresh = { throwOnError: true, refetchOnWindowFocus: false } as const;
  const detail = useQuery({
    ...api.flows.get.queryOptions({ input: { id: flowId } }),
    queryFn: () => loadFlow(flowId),
    ...fresh,
    gcTime: 0,
    staleTime: Infinity,
  });
  const whole = useQuery({ ...catalogQuery(), enabled: false });
  const language = useLanguageAtFirst();
  const needed = useQuery({
    ...firstCatalogQuery(flowId, language),
    ...fresh,
    enabled: whole.data === undefined,
  });
  const catalog = whole.data ?? needed.data;
  const credentials = useQuery({ ...api.credentials.list.queryOptions(), refetchOnWindowFocus: false });
  if (!detail.data || !catalog || credentials.isPending) return <>{fallback}</>;
  return (
    <OpenSession
      key={flowId}
      detail={detail.data}
      catalog={catalog}
      {...(credentials.data && { credentials: credentials.data })}
    >
      {children}
    </OpenSession>
  );
}

/** That of the page when this was first shown: whoever changes it then has the whole catalog soon, with all languages. */
function useLanguageAtFirst(): Language {
  const { language } = useTranslation().i18n;
  return useState(() => pickLanguage([language]))[0];
}

function OpenSession(props: {
  detail: FlowDetail;
  catalog: Catalog;
  credentials?: Credential[];
  children: ReactNode;
}): ReactElement {
  const { detail, catalog, credentials, children } = props;
  const queries = useQueryClient();
  const [session] = useState(() =>
    createEditSession({
      detail,
      catalog,
      api: flowApi(client),
      drafts: storedDrafts(localStorage),
      ...(credentials && { credentials }),
      flows: () => knownFlows(queries),
      canvasFirst: detail.can.edit && /^\/flows\/[^/]+$/.test(location.pathname),
    }),
  );
  const names = useOtherFlows(session);
  const drawn = useStore(session.drawn);
  const whole = useQuery({ ...catalogQuery(), enabled: drawn });
  useEffect(() => {
    if (!whole.data) return;
    session.catalog.learn(whole.data);
    session.problems.again();
  }, [session, whole.data]);
  useEffect(() => session.start(), [session]);
  useEffect(() => {
    const wake = (): void => session.save.wake();
    window.addEventListener("online", wake);
    return () => window.removeEventListener("online", wake);
  }, [session]);
  return (
    <SessionContext value={session}>
      <WholeCatalogContext value={drawn}>
        <NamesContext value={names}>{children}</NamesContext>
      </WholeCatalogContext>
    </SessionContext>
  );
}

export function useFlowSession(): EditSession {
  const session = use(SessionContext);
  if (!session) throw new Error("There is no flow session around this component.");
  return session;
}

/** A part of the flow being edited. `pick` must give back parts of the document, not new objects. */
export function useFlow(): Flow;
export function useFlow<T>(pick: (flow: Flow) => T): T;
export function useFlow<T>(pick?: (flow: Flow) => T): Flow | T {
  return useStore(useFlowSession().flow.state, ({ flow }) => (pick ? pick(flow) : flow));
}

export function useEditFlow(): EditSession["edit"] {
  return useFlowSession().edit;
}

/** `undefined` for a node type that this instance does not have. */
export function useNodeManifest(
  node: Pick<FlowNode, "type" | "version"> | undefined,
): NodeManifest | undefined {
  const { catalog } = useFlowSession();
  useStore(catalog.taken);
  return node && catalog.manifest(node.type, node.version);
}

const noProblems: readonly Problem[] = [];

export function useNodeProblems(nodeId: string): readonly Problem[] {
  return useStore(useFlowSession().problems.store, ({ byNode }) => byNode.get(nodeId) ?? noProblems);
}

export function useProblems(): readonly Problem[] {
  return useStore(useFlowSession().problems.store, ({ all }) => all);
}

export function useSaveStatus(): SaveStatus {
  return useStore(useFlowSession().save.status);
}

export function usePublication(): Publication {
  return useStore(useFlowSession().publication);
}

/** What people read of a node type in the language of the editor. */
export function useNodeText(): (manifest: NodeManifest) => LocalText {
  const { language } = useTranslation().i18n;
  return useMemo(() => (manifest: NodeManifest) => nodeText(manifest, language), [language]);
}

/** The node types of this instance, where no flow is open for editing. `undefined` while they load. */
export function useCatalogIndex(): CatalogIndex | undefined {
  const { data } = useQuery({ ...catalogQuery(), enabled: use(WholeCatalogContext) });
  return useMemo(() => (data ? indexCatalog(data) : undefined), [data]);
}
