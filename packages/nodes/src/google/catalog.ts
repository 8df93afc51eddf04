import type { NodeDefinition } from "@weft/sdk";
import { operations } from "../operations.ts";

/** Node types of Google’s services. */
export const googleNodes: Readonly<Record<string, () => Promise<NodeDefinition>>> = {
  "googleDrive.file.changed": async () => (await import("./drive/changed.ts")).driveChanged,
  ...operations(
    "googleDrive.file",
    ["upload", "download", "copy", "move", "update", "delete", "share", "search"],
    async () => (await import("./drive/files.ts")).driveFiles,
  ),
  ...operations("googleDrive.folder", ["create"], async () => (await import("./drive/files.ts")).driveFiles),
  "googleCalendar.event.changed": async () => (await import("./calendar/changed.ts")).calendarChanged,
  ...operations(
    "googleCalendar.event",
    ["create", "get", "list", "update", "delete"],
    async () => (await import("./calendar/event.ts")).calendarNodes,
  ),
  ...operations(
    "googleCalendar.calendar",
    ["freeBusy", "list"],
    async () => (await import("./calendar/event.ts")).calendarNodes,
  ),
  ...operations(
    "googleDocs.document",
    ["create", "get", "update"],
    async () => (await import("./docs/documents.ts")).docsDocuments,
  ),
  ...operations(
    "googleTasks.task",
    ["create", "get", "list", "update", "delete"],
    async () => (await import("./tasks/tasks.ts")).tasksNodes,
  ),
  ...operations("googleTasks.list", ["list"], async () => (await import("./tasks/tasks.ts")).tasksNodes),
  "gmail.message.received": async () => (await import("./gmail/received.ts")).gmailReceived,
  ...operations(
    "gmail.message",
    [
      "send",
      "reply",
      "get",
      "getAll",
      "delete",
      "trash",
      "addLabels",
      "removeLabels",
      "markRead",
      "markUnread",
    ],
    async () => (await import("./gmail/messages.ts")).gmailMessages,
  ),
  ...operations("gmail.draft", ["create"], async () => (await import("./gmail/messages.ts")).gmailMessages),
  ...operations(
    "gmail.draft",
    ["get", "getAll", "send", "delete"],
    async () => (await import("./gmail/drafts.ts")).gmailDrafts,
  ),
  ...operations(
    "gmail.thread",
    ["get", "getAll", "delete", "trash", "untrash", "addLabels", "removeLabels"],
    async () => (await import("./gmail/threads.ts")).gmailThreads,
  ),
  ...operations(
    "gmail.label",
    ["create", "get", "getAll", "delete"],
    async () => (await import("./gmail/labels.ts")).gmailLabels,
  ),
  "googleSheets.rows.changed": async () => (await import("./sheets/changed.ts")).sheetsChanged,
  "googleSheets.rows.read": async () => (await import("./sheets/read.ts")).sheetsRead,
  "googleSheets.rows.append": async () => (await import("./sheets/append.ts")).sheetsAppend,
  "googleSheets.rows.update": async () => (await import("./sheets/update.ts")).sheetsUpdate,
  "googleSheets.rows.upsert": async () => (await import("./sheets/update.ts")).sheetsUpsert,
  ...operations(
    "googleSheets.rows",
    ["clear", "delete"],
    async () => (await import("./sheets/structure.ts")).sheetsStructure,
  ),
  ...operations(
    "googleSheets.sheet",
    ["create", "delete"],
    async () => (await import("./sheets/structure.ts")).sheetsStructure,
  ),
  ...operations(
    "googleSheets.spreadsheet",
    ["create", "delete"],
    async () => (await import("./sheets/structure.ts")).sheetsStructure,
  ),
};
