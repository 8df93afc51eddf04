import type { ReactElement } from "react";

export function FlowPage(): ReactElement {
  return <p>FlowPage</p>;
}
