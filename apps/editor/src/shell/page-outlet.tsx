import { Suspense } from "react";
import type { ReactElement } from "react";
import { Outlet, useLocation } from "react-router";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Splash } from "./splash.tsx";

/** Where the page of this address goes: waits for its code, and holds its failures. */
export function PageOutlet(): ReactElement {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary place={pathname}>
      <Suspense fallback={<Splash />}>
        <Outlet />
      </Suspense>
    </ErrorBoundary>
  );
}
