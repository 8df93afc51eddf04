import { useEffect, useRef } from "react";
import type { CSSProperties, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { Commands } from "../canvas/commands.ts";
import { useFlowSession } from "../flow/session-context.tsx";
import { PaletteList } from "./palette-list.tsx";

const WIDTH = 320;
const HEIGHT = 420;
const MARGIN = 8;

/** The palette at the place where the next node goes. It takes the keyboard at once and gives it back when it closes. */
export function PalettePopover({ commands }: { commands: Commands }): ReactElement | null {
  const { t } = useTranslation("palette");
  const { view } = useFlowSession();
  const request = useStore(view, (state) => state.palette);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!request) return undefined;
    const away = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) view.setState({ palette: undefined });
    };
    window.addEventListener("pointerdown", away, true);
    return () => window.removeEventListener("pointerdown", away, true);
  }, [request, view]);
  if (!request) return null;
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t("title")}
      className="pop fixed z-30 flex flex-col rounded-lg bg-raised shadow-floating"
      style={placed(request.at)}
    >
      <PaletteList
        request={request}
        onChoose={(manifest, params) => commands.add(manifest, { ...request, ...(params && { params }) })}
        onClose={commands.closePalette}
      />
    </div>
  );
}

/** Beside the point, but inside the window; in its upper middle where no point is given. */
function placed(at: { readonly x: number; readonly y: number } | undefined): CSSProperties {
  const width = Math.min(WIDTH, innerWidth - MARGIN * 2);
  const height = Math.min(HEIGHT, innerHeight - MARGIN * 2);
  const x = at?.x ?? (innerWidth - width) / 2;
  const y = at?.y ?? innerHeight * 0.16;
  return {
    width,
    maxHeight: height,
    left: Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN)),
    top: Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN)),
  };
}
