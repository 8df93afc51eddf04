import i18next from "i18next";
import { toast as show, Toaster as Base } from "sonner";
import type { ReactElement } from "react";
import { wordsOfError } from "../api/errors.ts";

interface ToastOptions {
  description?: string;
  /** One thing to do about it, e.g. undo. */
  action?: { label: string; onClick: () => void };
}

/** Short news at the edge of the page. What must be acted upon belongs in the page itself. */
export const toast = {
  success: (title: string, options: ToastOptions = {}): void => void show.success(title, options),
  info: (title: string, options: ToastOptions = {}): void => void show.info(title, options),
  warning: (title: string, options: ToastOptions = {}): void => void show.warning(title, options),
  /** `error` is told in the person's language; `title` says what did not work. */
  failure: (title: string, error?: unknown): void => {
    const description = error === undefined ? undefined : wordsOfError(error, i18next.t);
    show.error(title, { duration: 8000, ...(description && { description }) });
  },
};

export function Toaster(): ReactElement {
  return (
    <Base
      position="bottom-center"
      containerAriaLabel={i18next.t("common:notices")}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-2.5 rounded-lg bg-raised p-3 text-ink shadow-floating sm:w-90 [&_[data-icon]]:mt-0.5",
          title: "font-medium",
          description: "text-ink-soft",
          content: "grow",
          success: "[&_[data-icon]]:text-success",
          error: "[&_[data-icon]]:text-danger",
          warning: "[&_[data-icon]]:text-warning",
          info: "[&_[data-icon]]:text-info",
          actionButton: "rounded-md px-2 py-0.5 font-medium text-accent-ink hover:bg-hover",
        },
      }}
    />
  );
}
