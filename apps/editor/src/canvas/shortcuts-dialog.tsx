import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useFlowSession } from "../flow/session-context.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { shortcuts } from "./keys.ts";

const groups = ["add", "edit", "move", "view"] as const;
const arrows: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

export function ShortcutsDialog(): ReactElement {
  const { t } = useTranslation("canvas");
  const { view } = useFlowSession();
  const open = useStore(view, ({ dialog }) => dialog === "shortcuts");
  return (
    <Dialog
      open={open}
      onClose={() => view.setState({ dialog: undefined })}
      title={t("shortcuts.title")}
      size="lg"
      readOnly
    >
      <div className="grid gap-x-8 gap-y-4 pb-4 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`} className="mb-1 font-semibold">
              {t(`shortcuts.${group}`)}
            </h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ label, keys }) => (
                  <div key={label} className="flex items-center justify-between gap-3 py-0.75">
                    <dt className="text-ink-soft">{t(label)}</dt>
                    <dd className="flex gap-1">
                      {keys.split(" ").map((one) => (
                        <Kbd key={one} keys={one.replace(/Arrow\w+/, (name) => arrows[name] ?? name)} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className="mb-1 font-semibold">{t("shortcuts.clipboard")}</h3>
          <p className="flex flex-wrap gap-1">
            <Kbd keys="Ctrl+C" /> <Kbd keys="Ctrl+X" /> <Kbd keys="Ctrl+V" />
          </p>
          <p className="mt-1 text-small text-pretty text-ink-soft">{t("shortcuts.clipboardHint")}</p>
        </section>
      </div>
    </Dialog>
  );
}
