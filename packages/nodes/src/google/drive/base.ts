import { googleBase } from "../connector.ts";

export const driveBase = googleBase("drive", {
  type: "googleDrive",
  label: "Google Drive",
  icon: "brand:googledrive",
  baseUrl: "https://www.googleapis.com/drive/v3",
});

/** A text within a question to Drive (developers.google.com/drive/api/guides/search-files). */
export function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;
}

/** What Drive takes folders for. */
export const folderType = "application/vnd.google-apps.folder";
