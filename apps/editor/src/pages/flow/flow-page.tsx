import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import { useParams } from "react-router";
import { useStore } from "zustand";
import { FlowSession, useFlow, useFlowSession } from "../../flow/session-context.tsx";
import { useLive } from "../../runs/use-live.ts";
import { PageOutlet } from "../../shell/page-outlet.tsx";
import { WindowTitle } from "../../shell/page.tsx";
import { Splash } from "../../shell/splash.tsx";
import { FlowHeader } from "./flow-header.tsx";

const ConflictDialog = lazy(async () => ({
  default: (await import("../../flow/conflict-dialog.tsx")).ConflictDialog,
}));

/** Everything about one flow. The session stays open while people move between the tabs. */
export function FlowPage(): ReactElement {
  const { id = "" } = useParams();
  return (
    <FlowSession flowId={id} fallback={<Splash />}>
      <Frame />
    </FlowSession>
  );
}

function Frame(): ReactElement {
  const name = useFlow((flow) => flow.name);
  const conflict = useStore(useFlowSession().view, ({ dialog }) => dialog === "conflict");
  useLive();
  return (
    <div className="flex h-full min-h-0 flex-col">
      <WindowTitle text={name} />
      <FlowHeader />
      <div className="relative flex min-h-0 grow flex-col overflow-hidden">
        <PageOutlet />
      </div>
      <Suspense fallback={null}>{conflict && <ConflictDialog />}</Suspense>
      <Said />
    </div>
  );
}

/** Tells people who do not see the canvas what just happened to the flow. */
function Said(): ReactElement {
  const { text } = useStore(useFlowSession().view, (state) => state.said);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
