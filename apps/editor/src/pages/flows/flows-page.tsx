import type { ReactElement } from "react";

export function FlowsPage(): ReactElement {
  return <p>FlowsPage</p>;
}
