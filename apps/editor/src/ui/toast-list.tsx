import i18next from "i18next";
import { toast, Toaster } from "sonner";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { takeToasts, useToastQueue } from "./toast-queue.ts";

/** Shows the news that wait, and goes on showing what comes. */
export function ToastList(): ReactElement {
  const waiting = useToastQueue((state) => state.waiting);
  useEffect(() => {
    for (const { kind, title, ...options } of takeToasts()) toast[kind](title, options);
  }, [waiting]);
  return (
    <Toaster
      position="bottom-right"
      // Above the bar below the canvas.
      offset={{ bottom: 64, right: 16 }}
      mobileOffset={{ bottom: 64 }}
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
