import type { ComponentType } from "react";
import { createBrowserRouter, Navigate } from "react-router";
import type { RouteObject } from "react-router";
import { SessionGate } from "./session/session-gate.tsx";
import { BrokenPage } from "./shell/broken-page.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { Shell } from "./shell/shell.tsx";
import { Splash } from "./shell/splash.tsx";

/** A page whose code is fetched when it is first opened. */
function page<M>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType,
): Pick<RouteObject, "lazy" | "ErrorBoundary"> {
  return { lazy: async () => ({ Component: pick(await load()) }), ErrorBoundary: BrokenPage };
}

const flowTabs: RouteObject[] = [
  {
    index: true,
    ...page(
      () => import("./pages/flow/edit-page.tsx"),
      (m) => m.EditPage,
    ),
  },
  {
    path: "executions",
    ...page(
      () => import("./pages/flow/executions-tab.tsx"),
      (m) => m.ExecutionsTab,
    ),
  },
  {
    path: "executions/:executionId",
    ...page(
      () => import("./pages/flow/executions-tab.tsx"),
      (m) => m.ExecutionsTab,
    ),
  },
  {
    path: "versions",
    ...page(
      () => import("./pages/flow/versions-tab.tsx"),
      (m) => m.VersionsTab,
    ),
  },
  {
    path: "versions/:version",
    ...page(
      () => import("./pages/flow/versions-tab.tsx"),
      (m) => m.VersionsTab,
    ),
  },
  {
    path: "settings",
    ...page(
      () => import("./pages/flow/settings-tab.tsx"),
      (m) => m.SettingsTab,
    ),
  },
];

const pages: RouteObject[] = [
  { index: true, element: <Navigate to="/flows" replace /> },
  {
    path: "flows",
    ...page(
      () => import("./pages/flows/flows-page.tsx"),
      (m) => m.FlowsPage,
    ),
  },
  {
    path: "flows/:id",
    ...page(
      () => import("./pages/flow/flow-page.tsx"),
      (m) => m.FlowPage,
    ),
    children: flowTabs,
  },
  {
    path: "executions",
    ...page(
      () => import("./pages/executions/executions-page.tsx"),
      (m) => m.ExecutionsPage,
    ),
  },
  {
    path: "credentials",
    ...page(
      () => import("./pages/credentials/credentials-page.tsx"),
      (m) => m.CredentialsPage,
    ),
  },
  {
    path: "settings",
    ...page(
      () => import("./pages/settings/settings-page.tsx"),
      (m) => m.SettingsPage,
    ),
  },
  { path: "*", element: <NotFound /> },
];

export const router = createBrowserRouter([
  {
    ErrorBoundary: BrokenPage,
    HydrateFallback: Splash,
    children: [
      {
        path: "setup",
        ...page(
          () => import("./pages/account/setup-page.tsx"),
          (m) => m.SetupPage,
        ),
      },
      {
        path: "sign-in",
        ...page(
          () => import("./pages/account/sign-in-page.tsx"),
          (m) => m.SignInPage,
        ),
      },
      { element: <SessionGate />, children: [{ element: <Shell />, children: pages }] },
    ],
  },
]);
