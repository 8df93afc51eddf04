import type { ReactElement } from "react";
import { useParams } from "react-router";
import { FlowSession, useFlow } from "../../flow/session-context.tsx";
import { PageOutlet } from "../../shell/page-outlet.tsx";
import { WindowTitle } from "../../shell/page.tsx";
import { Splash } from "../../shell/splash.tsx";
import { FlowHeader } from "./flow-header.tsx";

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
  return (
    <div className="flex h-full min-h-0 flex-col">
      <WindowTitle text={name} />
      <FlowHeader />
      <div className="relative flex min-h-0 grow flex-col overflow-hidden">
        <PageOutlet />
      </div>
    </div>
  );
}
