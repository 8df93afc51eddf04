import type { CSSProperties, ReactElement } from "react";
import { cx } from "../ui/cx.ts";
import { initials } from "../ui/initials.ts";
import type { Other } from "./here.ts";
import "./presence.css";

/** A person as two letters in their colour. Who does not see it is told by the words around it. */
export function Face({ of, className }: { of: Other; className?: string }): ReactElement {
  return (
    <span aria-hidden className={cx("face", className)} style={hueOf(of)}>
      {initials(of.name)}
    </span>
  );
}

export function hueOf({ hue }: Other): CSSProperties {
  return { ["--hue" as string]: hue };
}
