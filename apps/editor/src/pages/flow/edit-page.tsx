import type { ReactElement } from "react";
import { EditTab } from "../../flow/edit-tab.tsx";

/** The address of the canvas. */
export function EditPage(): ReactElement {
  return <EditTab />;
}
