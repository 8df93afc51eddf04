import i18next from "i18next";
import { lazy, Suspense } from "react";
import type { ReactElement } from "react";
import { wordsOfError } from "../api/errors.ts";
import { queueToast, useToastQueue } from "./toast-queue.ts";
import type { ToastOptions } from "./toast-queue.ts";

// Fetched with the first news: no page needs it to be drawn.
const ToastList = lazy(async () => ({ default: (await import("./toast-list.tsx")).ToastList }));

/** Short news at the edge of the page. What must be acted upon belongs in the page itself. */
export const toast = {
  success: (title: string, options?: ToastOptions): void =>
    queueToast({ kind: "success", title, ...options }),
  info: (title: string, options?: ToastOptions): void => queueToast({ kind: "info", title, ...options }),
  warning: (title: string, options?: ToastOptions): void =>
    queueToast({ kind: "warning", title, ...options }),
  /** `error` is told in the person's language; `title` says what did not work. */
  failure: (title: string, error?: unknown): void => {
    const description = error === undefined ? undefined : wordsOfError(error, i18next.t);
    queueToast({ kind: "error", title, duration: 8000, ...(description && { description }) });
  },
};

/** Once, near the root. */
export function Toaster(): ReactElement | null {
  const used = useToastQueue((state) => state.used);
  if (!used) return null;
  return (
    <Suspense>
      <ToastList />
    </Suspense>
  );
}
