import { lazy } from "react";
import { needTexts } from "../i18n/late-namespace.ts";

// The windows and their words come when they are asked for; no page waits for them.

export const ImportDialog = lazy(async () => {
  const [{ ImportDialog: component }] = await Promise.all([import("./import-dialog.tsx"), needTexts("n8n")]);
  return { default: component };
});

export const ExportDialog = lazy(async () => {
  const [{ ExportDialog: component }] = await Promise.all([import("./export-dialog.tsx"), needTexts("n8n")]);
  return { default: component };
});
