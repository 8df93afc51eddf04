import type { ErrorText } from "@weft/sdk";

/** Failures of the nodes for Google’s services that Google does not tell itself. */
export const googleErrors = {
  "google-key": {
    actor: "admin",
    message: "The key of the service account cannot be read.",
    hint: "Paste the whole JSON file that Google gave, or the private key and the address of the account.",
  },
  "google-elsewhere": {
    actor: "author",
    message: "The credential of Google must not be sent to “{{host}}”.",
    hint: "Use it for addresses that begin with https:// and end with googleapis.com or google.com; choose another credential for this one.",
  },
  "google-id": {
    actor: "author",
    message: "“{{value}}” is neither the id nor the address of a file at Google.",
    hint: "Choose it from the list, or copy its address out of the browser.",
  },
  "google-scope": {
    actor: "admin",
    message: "The credential has no access to this at {{service}}.",
    hint: "Choose it in the credential under “Access to”, and connect again.",
  },
  "google-upload": {
    actor: "system",
    message: "Google Drive took the upload, but named no address for the content.",
    hint: "Try again; nothing was stored.",
  },
  "calendar-unseen": {
    actor: "author",
    message: "Google Calendar shows nothing of the calendar “{{calendar}}”: {{reason}}.",
    hint: "Choose it from the list, or let its owner share it with this account.",
  },
  "docs-nothing": {
    actor: "author",
    message: "Item {{item}}: there is nothing to change in the document.",
    hint: "Add a change.",
  },
  "gmail-label-missing": {
    actor: "author",
    message: "Gmail has no label “{{label}}”.",
    hint: "It has these: {{labels}}.",
  },
  "sheets-missing": {
    actor: "author",
    message: "The spreadsheet has no sheet “{{sheet}}”.",
    hint: "It has these: {{there}}.",
  },
  "sheets-no-header": {
    actor: "author",
    message: "Row {{row}} of the sheet “{{sheet}}” has no names of columns.",
    hint: "Write them there, or say under “Row of the names” where they are.",
  },
  "sheets-column-missing": {
    actor: "author",
    message: "The sheet “{{sheet}}” has no column “{{column}}”.",
    hint: "It has these: {{columns}}.",
  },
  "sheets-row-empty": {
    actor: "author",
    message: "Item {{item}} has nothing for the sheet.",
    hint: "Give the columns that are to be filled in.",
  },
  "sheets-match-empty": {
    actor: "author",
    message: "Item {{item}} has no value for “{{column}}”, by which rows are found.",
    hint: "Give it one under “Columns”, or leave out such items with a filter.",
  },
  "sheets-no-row": {
    actor: "author",
    message: "No row of the sheet fits item {{item}}: “{{column}}” is nowhere “{{value}}”.",
    hint: "Choose “Append or update rows”, or let such items pass.",
  },
} as const satisfies Record<string, ErrorText>;

/** Names that are there, for such a message. */
export function shown(names: readonly string[]): string {
  return names
    .filter((name) => name !== "")
    .join(", ")
    .slice(0, 300);
}
