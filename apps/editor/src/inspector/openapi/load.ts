import { lazy } from "react";
import { needTexts } from "../../i18n/late-namespace.ts";

// Most flows call no described API: what is for them comes when it is asked for, with its words.

export const OperationDialog = lazy(async () => {
  const [{ OperationDialog: component }] = await Promise.all([
    import("./operation-dialog.tsx"),
    needTexts("apis"),
  ]);
  return { default: component };
});

export const ValueForm = lazy(async () => {
  const [{ ValueForm: component }] = await Promise.all([import("./value-form.tsx"), needTexts("apis")]);
  return { default: component };
});
