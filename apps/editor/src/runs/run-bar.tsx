import type { ReactElement } from "react";

export function RunBar(): ReactElement | null {
  return null;
}
