import { lazy } from "react";
import { withTexts } from "../../i18n/late-namespace.ts";

/** Comes with its words when somebody makes a credential on the way. */
export const CredentialDialog = lazy(async () => {
  const { CredentialDialog: component } = await withTexts(["credentials"], import("./credential-dialog.tsx"));
  return { default: component };
});
