import { useMemo, useState } from "react";
import type { KeyboardEvent, PointerEvent, ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../ui/cx.ts";
import { DockContext } from "./dock-context.ts";

const WIDTH = "weft.inspector.width";
const MIN = 320;
const STEP = 32;

const clamp = (width: number): number => Math.max(MIN, Math.min(width, innerWidth - 320));

/** Holds the settings at the right edge; wide screens can drag it wider, on a phone it covers the canvas. */
export function InspectorDock({
  onClose,
  children,
}: {
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation("flow");
  const [width, setWidth] = useState(() => clamp(Number(localStorage.getItem(WIDTH)) || 440));
  const [expanded, setExpanded] = useState(false);
  const dock = useMemo(
    () => ({ expanded, toggle: () => setExpanded(!expanded), close: onClose }),
    [expanded, onClose],
  );
  function resize(next: number): void {
    setWidth(clamp(next));
    localStorage.setItem(WIDTH, String(clamp(next)));
  }
  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => resize(innerWidth - moved.clientX);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", move), {
      once: true,
    });
  }
  function onKeyDown({ key }: KeyboardEvent): void {
    if (key === "ArrowLeft") resize(width + STEP);
    if (key === "ArrowRight") resize(width - STEP);
  }
  return (
    <aside
      aria-label={t("settings")}
      className={cx(
        "flex shrink-0 flex-col border-s border-line bg-surface max-md:absolute max-md:inset-0 max-md:z-20 max-md:w-full! max-md:border-s-0",
        expanded ? "absolute inset-0 z-20 w-full!" : "relative",
      )}
      style={{ width }}
    >
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t("resize")}
        aria-valuenow={width}
        aria-valuemin={MIN}
        aria-valuemax={Math.max(MIN, innerWidth - 320)}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        className="absolute inset-y-0 -start-1 z-10 w-2 cursor-ew-resize touch-none hover:bg-accent/30 max-md:hidden"
      />
      <DockContext value={dock}>{children}</DockContext>
    </aside>
  );
}
