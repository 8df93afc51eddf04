import { lazy } from "react";
import type { ComponentType, ReactElement } from "react";
import { Navigate, Route, Routes } from "react-router";
import { withTexts } from "./i18n/late-namespace.ts";
import { SessionGate } from "./session/session-gate.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { PageOutlet } from "./shell/page-outlet.tsx";
import { Shell } from "./shell/shell.tsx";

/** A page whose code is fetched when it is first opened. */
function page<M>(load: () => Promise<M>, pick: (module: M) => ComponentType): ComponentType {
  return lazy(async () => ({ default: pick(await load()) }));
}

const Setup = page(
  () => import("./pages/account/setup-page.tsx"),
  (m) => m.SetupPage,
);
const SignIn = page(
  () => import("./pages/account/sign-in-page.tsx"),
  (m) => m.SignInPage,
);
const Flows = page(
  () => import("./pages/flows/flows-page.tsx"),
  (m) => m.FlowsPage,
);
const Flow = page(
  () => import("./pages/flow/flow-page.tsx"),
  (m) => m.FlowPage,
);
const FlowEdit = page(
  () => import("./pages/flow/edit-page.tsx"),
  (m) => m.EditPage,
);
const FlowExecutions = page(
  () => withTexts(["executions", "inspector"], import("./pages/flow/executions-tab.tsx")),
  (m) => m.ExecutionsTab,
);
const FlowVersions = page(
  () => withTexts(["compare", "inspector"], import("./pages/flow/versions-tab.tsx")),
  (m) => m.VersionsTab,
);
const FlowSettings = page(
  () => withTexts(["settings"], import("./pages/flow/settings-tab.tsx")),
  (m) => m.SettingsTab,
);
const Executions = page(
  () => withTexts(["executions"], import("./pages/executions/executions-page.tsx")),
  (m) => m.ExecutionsPage,
);
const ExecutionAddress = page(
  () => withTexts(["executions"], import("./pages/executions/execution-address.tsx")),
  (m) => m.ExecutionAddress,
);
const Credentials = page(
  () => withTexts(["credentials"], import("./pages/credentials/credentials-page.tsx")),
  (m) => m.CredentialsPage,
);
const Tables = page(
  () => withTexts(["tables"], import("./pages/tables/tables-page.tsx")),
  (m) => m.TablesPage,
);
const Table = page(
  () => withTexts(["tables"], import("./pages/tables/table-page.tsx")),
  (m) => m.TablePage,
);
const Settings = page(
  () => withTexts(["settings"], import("./pages/settings/settings-page.tsx")),
  (m) => m.SettingsPage,
);

/** Every address of the editor. The routes are plain components: the router's own data loading is left out of the bundle. */
export function Pages(): ReactElement {
  return (
    <Routes>
      <Route element={<PageOutlet />}>
        <Route path="setup" element={<Setup />} />
        <Route path="sign-in" element={<SignIn />} />
        <Route element={<SessionGate />}>
          <Route element={<Shell />}>
            <Route index element={<Navigate to="/flows" replace />} />
            <Route path="flows" element={<Flows />} />
            <Route path="flows/:id" element={<Flow />}>
              <Route index element={<FlowEdit />} />
              <Route path="executions/:executionId?" element={<FlowExecutions />} />
              <Route path="versions/:version?" element={<FlowVersions />} />
              <Route path="settings" element={<FlowSettings />} />
            </Route>
            <Route path="executions" element={<Executions />} />
            <Route path="executions/:executionId" element={<ExecutionAddress />} />
            <Route path="credentials" element={<Credentials />} />
            <Route path="tables" element={<Tables />} />
            <Route path="tables/:id" element={<Table />} />
            <Route path="settings" element={<Settings />} />
            <Route path="*" element={<NotFound />} />
          </Route>
        </Route>
      </Route>
    </Routes>
  );
}
