import type { ReactElement } from "react";
import { brands } from "./brands.ts";

/** The glyph of another system in the colour of the text, or `other` where it is not known. */
export function BrandIcon(props: {
  slug: string;
  size: number;
  className?: string;
  other: ReactElement;
}): ReactElement {
  const { slug, size, className = "shrink-0", other } = props;
  const path = Object.hasOwn(brands, slug) ? brands[slug] : undefined;
  if (path === undefined) return other;
  return (
    <svg
      aria-hidden
      focusable={false}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
      className={className}
    >
      <path d={path} />
    </svg>
  );
}
