import { fileParam } from "./params.ts";

/** Media types that Google makes of its own documents. */
const office = "application/vnd.openxmlformats-officedocument";
const pdf = { value: "application/pdf", label: "PDF" } as const;

function exported<const O extends readonly { readonly value: string; readonly label: string }[]>(
  label: string,
  options: O,
) {
  return {
    kind: "choice",
    label,
    help: "What such a document becomes when it is downloaded.",
    options,
    default: options[0]?.value ?? "",
    advanced: true,
  } as const;
}

export const downloadParams = {
  file: fileParam,
  saveAs: {
    kind: "text",
    label: "Name in the item",
    help: "By which the next nodes find the file.",
    default: "data",
  },
  document: exported("Google Docs", [
    { value: `${office}.wordprocessingml.document`, label: "Word" },
    pdf,
    { value: "text/plain", label: "Text" },
    { value: "text/html", label: "HTML" },
    { value: "text/markdown", label: "Markdown" },
    { value: "application/vnd.oasis.opendocument.text", label: "OpenDocument" },
    { value: "application/rtf", label: "RTF" },
    { value: "application/epub+zip", label: "EPUB" },
  ]),
  spreadsheet: exported("Google Sheets", [
    { value: `${office}.spreadsheetml.sheet`, label: "Excel" },
    pdf,
    { value: "text/csv", label: "CSV" },
    { value: "application/vnd.oasis.opendocument.spreadsheet", label: "OpenDocument" },
  ]),
  presentation: exported("Google Slides", [
    { value: `${office}.presentationml.presentation`, label: "PowerPoint" },
    pdf,
    { value: "application/vnd.oasis.opendocument.presentation", label: "OpenDocument" },
    { value: "text/plain", label: "Text" },
  ]),
  drawing: exported("Google Drawings", [
    { value: "image/png", label: "PNG" },
    { value: "image/jpeg", label: "JPEG" },
    { value: "image/svg+xml", label: "SVG" },
    pdf,
  ]),
} as const;
