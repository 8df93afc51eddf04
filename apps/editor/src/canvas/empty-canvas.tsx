import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFlowSession, useNodeText } from "../flow/session-context.tsx";
import { Icon, NodeIcon } from "../ui/icon.tsx";
import { Kbd } from "../ui/kbd.tsx";
import type { Commands } from "./commands.ts";

const first = ["core.webhook", "core.schedule", "core.manual"] as const;

/** The one first step of a flow without nodes. */
export function EmptyCanvas({ commands }: { commands: Commands }): ReactElement {
  const { t } = useTranslation("canvas");
  const { catalog } = useFlowSession();
  const text = useNodeText();
  const cards = first.flatMap((type) => catalog.newest(type) ?? []);
  return (
    <div className="pointer-events-none absolute inset-0 flex items-center justify-center overflow-y-auto p-4">
      <div className="pointer-events-auto flex max-w-170 flex-col items-center gap-5 text-center">
        <div>
          <h2 className="text-[length:var(--text-page)] font-semibold">{t("empty.title")}</h2>
          <p className="mt-1 text-ink-soft">{t("empty.hint")}</p>
        </div>
        <div className="grid gap-3 sm:grid-cols-3">
          {cards.map((manifest) => (
            <button
              key={manifest.type}
              type="button"
              className="flex flex-col items-start gap-2 rounded-lg border border-line bg-raised p-4 text-start shadow-raised transition-colors hover:border-accent max-sm:flex-row max-sm:items-center max-sm:p-3"
              onClick={() => commands.add(manifest, {})}
            >
              <span className="step-icon text-accent-ink" style={{ background: "var(--color-accent-soft)" }}>
                <NodeIcon name={manifest.icon} size={20} />
              </span>
              <span>
                <span className="block font-semibold">{text(manifest).label}</span>
                <span className="mt-0.5 block text-small text-pretty text-ink-soft">
                  {text(manifest).help}
                </span>
              </span>
            </button>
          ))}
        </div>
        <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 text-small text-ink-faint max-sm:hidden">
          <span className="flex items-center gap-1.5">
            <Kbd keys="Tab" /> {t("empty.tab")}
          </span>
          <span className="flex items-center gap-1.5">
            <Icon name="file-json" size={14} /> {t("empty.file")}
          </span>
        </p>
      </div>
    </div>
  );
}
