import { Dialog as Base } from "@base-ui/react/dialog";
import { useId, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./cx.ts";
import { IconButton } from "./icon-button.tsx";

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, at the end; the main one last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg" | "xl";
  /** Its content is only read: the keyboard must reach it to scroll. */
  readOnly?: boolean;
  /** Opens on itself rather than on the first thing that takes the keyboard: there is much to look at before anything is done. */
  focusItself?: boolean;
  children?: ReactNode;
}

const widths = { sm: "max-w-100", md: "max-w-130", lg: "max-w-190", xl: "max-w-270" } as const;

/** A window over the page. Escape and a click outside close it; focus comes back to where it was. */
export function Dialog(props: DialogProps): ReactElement {
  const { open, onClose, title, description, footer, size = "md", readOnly, focusItself, children } = props;
  const { t } = useTranslation("common");
  const titleId = useId();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={popup}
          {...(focusItself && { initialFocus: popup })}
          className={cx(
            "pop fixed start-1/2 top-[max(1rem,12dvh)] z-40 flex max-h-[min(80dvh,calc(100dvh-2rem))] w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-lg bg-raised shadow-floating outline-none",
            widths[size],
          )}
        >
          <header className="py-4 ps-5 pe-14 pb-2">
            <Base.Title id={titleId} className="text-title font-semibold">
              {title}
            </Base.Title>
            {description && (
              <Base.Description className="mt-1 text-pretty text-ink-soft">{description}</Base.Description>
            )}
          </header>
          {children && (
            <div
              {...(readOnly && { role: "region", tabIndex: 0, "aria-labelledby": titleId })}
              className="min-h-0 grow overflow-y-auto px-5 py-2 outline-offset-[-2px]"
            >
              {children}
            </div>
          )}
          {footer && <footer className="flex flex-wrap justify-end gap-2 px-5 pt-2 pb-4">{footer}</footer>}
          {/* Last in the order of the keyboard, so that a dialog opens on its content. */}
          <div className="absolute end-3 top-3">
            <IconButton icon="x" label={t("close")} size="sm" onClick={onClose} />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
