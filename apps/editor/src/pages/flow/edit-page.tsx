import type { ReactElement } from "react";

export function EditPage(): ReactElement {
  return <p>EditPage</p>;
}
