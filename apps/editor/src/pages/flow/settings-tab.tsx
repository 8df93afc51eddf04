import type { ReactElement } from "react";

export function SettingsTab(): ReactElement {
  return <p>SettingsTab</p>;
}
