import type { ReactElement } from "react";

export function VersionsTab(): ReactElement {
  return <p>VersionsTab</p>;
}
