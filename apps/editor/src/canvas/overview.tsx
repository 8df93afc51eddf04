import { MiniMap } from "reactflow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** The whole flow in small, to move about in a large one. */
export function Overview(): ReactElement {
  const { t } = useTranslation("canvas");
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel={t("minimap")}
      position="bottom-right"
      style={{ width: 168, height: 112 }}
      className="overflow-hidden rounded-lg border border-line shadow-raised max-md:hidden"
      bgColor="var(--color-raised)"
      maskColor="color-mix(in oklab, var(--color-ink) 9%, transparent)"
      nodeColor="var(--color-line-strong)"
      nodeStrokeWidth={0}
    />
  );
}
