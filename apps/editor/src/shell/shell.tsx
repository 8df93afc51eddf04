import { lazy, Suspense, useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { BottomBar } from "./bottom-bar.tsx";
import { useCommandPalette } from "./command-palette-state.ts";
import { ConnectionBanner } from "./connection-banner.tsx";
import { PageOutlet } from "./page-outlet.tsx";
import { Rail } from "./rail.tsx";

const CommandPalette = lazy(async () => ({
  default: (await import("./command-palette.tsx")).CommandPalette,
}));

/** The frame around every page of a signed-in person. */
export function Shell(): ReactElement {
  const { t } = useTranslation("shell");
  const main = useFocusOnNewPage();
  const paletteOpen = usePaletteKey();
  return (
    <div className="flex h-dvh flex-col">
      <a
        href="#main"
        className="fixed start-2 -top-12 z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:top-2"
      >
        {t("skip")}
      </a>
      <ConnectionBanner />
      <div className="flex min-h-0 grow">
        <Rail />
        <main id="main" ref={main} tabIndex={-1} className="min-w-0 grow overflow-y-auto outline-none">
          <PageOutlet />
        </main>
      </div>
      <BottomBar />
      {paletteOpen && (
        <Suspense>
          <CommandPalette />
        </Suspense>
      )}
    </div>
  );
}

/** Ctrl/⌘-K opens and closes the command palette from anywhere. */
function usePaletteKey(): boolean {
  const open = useCommandPalette((state) => state.open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      const state = useCommandPalette.getState();
      if (state.open) state.hide();
      else state.show();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return open;
}

/** After going to another page, the keyboard and the screen reader start at its top. */
function useFocusOnNewPage(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const page = pathname.split("/").slice(0, 3).join("/");
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    main.current?.focus();
  }, [page]);
  return main;
}
