import type { Item } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Icon } from "../../ui/icon.tsx";

/** The files of an item: the name it goes by in the flow, its own name, type and size. */
export function FilesList({ files }: { files: Item["files"] }): ReactElement | null {
  const { t } = useTranslation("inspector");
  const format = useFormat();
  const entries = Object.entries(files ?? {});
  if (entries.length === 0) return null;
  return (
    <section aria-label={t("data.files")} className="border-t border-line px-3 py-2">
      <h3 className="mb-1 text-small font-medium text-ink-faint">{t("data.files")}</h3>
      <ul className="flex flex-col gap-1">
        {entries.map(([key, file]) => (
          <li key={key} className="flex items-center gap-2">
            <Icon name="file" size={14} className="shrink-0 text-ink-faint" />
            <span className="shrink-0 font-medium">{key}</span>
            <span className="min-w-0 truncate text-ink-soft">{file.name}</span>
            <span className="ms-auto shrink-0 text-small text-ink-faint">
              {file.type} · {format.bytes(file.size)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
