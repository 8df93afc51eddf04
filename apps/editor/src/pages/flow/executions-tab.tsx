import type { ReactElement } from "react";

export function ExecutionsTab(): ReactElement {
  return <p>ExecutionsTab</p>;
}
