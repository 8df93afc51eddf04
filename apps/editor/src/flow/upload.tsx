import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFlowSession } from "./session-context.tsx";
import { takeFile } from "./take-file.ts";

/** Opens the file chooser at once; what was chosen goes the same way as a file dropped on the canvas. */
export function UploadItem({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation("flow");
  const { view } = useFlowSession();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const field = input.current;
    field?.click();
    field?.addEventListener("cancel", onDone);
    return () => field?.removeEventListener("cancel", onDone);
  }, [onDone]);
  async function take(file: File | undefined): Promise<void> {
    if (file) await takeFile(view, file, { x: 0, y: 0 });
    onDone();
  }
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={t("upload")}
      accept=".json,application/json"
      onChange={(event) => void take(event.target.files?.[0])}
    />
  );
}
