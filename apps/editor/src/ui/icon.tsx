import type { ReactElement } from "react";
import { icons } from "./icons.ts";
import type { IconName } from "./icons.ts";

/** A decorative icon; the words beside it (or the button's label) carry the meaning. `size` in px. */
export function Icon(props: { name: IconName; size?: number; className?: string }): ReactElement {
  const { name, size = 16, className } = props;
  const Drawing = icons[name];
  return (
    <Drawing
      aria-hidden
      focusable={false}
      size={size}
      strokeWidth={1.75}
      className={className ?? "shrink-0"}
    />
  );
}

/** The icon that a node type names; a box when it is not known here. */
export function NodeIcon(props: {
  name: string | undefined;
  size?: number;
  className?: string;
}): ReactElement {
  const { name, ...rest } = props;
  return <Icon name={name !== undefined && name in icons ? (name as IconName) : "box"} {...rest} />;
}
