import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Popover } from "../../../ui/popover.tsx";
import { FormatPanel } from "./format-panel.tsx";
import type { FormatPanelProps } from "./format-panel.tsx";

/** Opens what can be done to a field without writing code. */
export function FormatButton({ label, ...panel }: FormatPanelProps & { label: string }): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <Popover
      trigger={<IconButton size="sm" icon="wand" label={t("format.open", { label })} />}
      title={t("format.title")}
      align="end"
      className="w-88"
    >
      <FormatPanel {...panel} />
    </Popover>
  );
}
