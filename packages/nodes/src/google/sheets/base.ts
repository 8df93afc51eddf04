import { googleBase } from "../connector.ts";

export const sheetsBase = googleBase("sheets", {
  type: "googleSheets",
  label: "Google Sheets",
  icon: "brand:googlesheets",
  baseUrl: "https://sheets.googleapis.com/v4",
});

/** What the nodes of Google Sheets have in common, for those that work on all items at once. */
export const sheetsNode = {
  version: sheetsBase.version,
  group: sheetsBase.label,
  icon: sheetsBase.icon,
  credential: sheetsBase.credential,
  credentialStart: sheetsBase.credentialStart,
} as const;
