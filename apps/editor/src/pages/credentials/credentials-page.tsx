import type { ReactElement } from "react";

export function CredentialsPage(): ReactElement {
  return <p>CredentialsPage</p>;
}
