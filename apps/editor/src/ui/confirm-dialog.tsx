import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** Asks before something that cannot be taken back. Says what will be lost, and names the deed on the button. */
export function ConfirmDialog(props: {
  open: boolean;
  title: ReactNode;
  body: ReactNode;
  /** The deed, e.g. "Delete flow". */
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}): ReactElement {
  const { open, title, body, confirm, danger, busy, onConfirm, onClose } = props;
  const { t } = useTranslation("common");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="sm"
      title={title}
      description={body}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button variant={danger ? "danger" : "primary"} busy={busy ?? false} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  );
}
