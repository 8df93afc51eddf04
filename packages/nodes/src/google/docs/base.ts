import { googleBase } from "../connector.ts";

export const docsBase = googleBase("docs", {
  type: "googleDocs",
  label: "Google Docs",
  icon: "brand:googledocs",
  baseUrl: "https://docs.googleapis.com/v1",
});
