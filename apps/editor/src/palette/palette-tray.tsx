import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Commands } from "../canvas/commands.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { PaletteList } from "./palette-list.tsx";

const anywhere = {};

/** The palette beside the canvas, to drag from; what is typed at once looks for a node type. */
export function PaletteTray({ commands }: { commands: Commands }): ReactElement {
  const { t } = useTranslation("palette");
  return (
    <aside
      aria-label={t("title")}
      className="flex w-64 shrink-0 flex-col border-e border-line bg-surface max-md:hidden"
    >
      <header className="flex items-center justify-between ps-4 pe-2 pt-2">
        <h2 className="font-semibold">{t("title")}</h2>
        <IconButton icon="x" size="sm" label={t("close")} onClick={commands.toggleTray} />
      </header>
      <PaletteList
        request={anywhere}
        onChoose={(manifest, params) => commands.add(manifest, { ...(params && { params }) })}
        onClose={() => commands.focus()}
      />
    </aside>
  );
}
