import { Suspense, lazy } from "react";
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

// The glyphs of other systems come after the first paint, and only to those who use them.
const BrandIcon = lazy(async () => ({ default: (await import("./brand-icon.tsx")).BrandIcon }));

/** The icon that a node type names; a box when it is not known here. */
export function NodeIcon(props: {
  name: string | undefined;
  size?: number;
  className?: string;
}): ReactElement {
  const { name, size = 16, ...rest } = props;
  if (name?.startsWith("brand:")) {
    const other = <Icon name="box" size={size} {...rest} />;
    return (
      <Suspense fallback={other}>
        <BrandIcon slug={name.slice("brand:".length)} size={size} other={other} {...rest} />
      </Suspense>
    );
  }
  const known = name !== undefined && name in icons ? (name as IconName) : "box";
  return <Icon name={known} size={size} {...rest} />;
}
