import type { JsonObject } from "@weft/sdk";
import { textOf } from "../../workflow.ts";

/** A system as the model hears of it. */
interface System {
  readonly name: string;
  /** The resource that a file does not name, first, and each resource's operation that it does not; "" where there are no resources. */
  readonly usual: Readonly<Record<string, string>>;
  /** What its operations do, where their names do not say it. */
  readonly does?: Readonly<Record<string, string>>;
}

const rowsDone = {
  deleteTable: "Delete rows or a table",
  executeQuery: "Execute a query",
  insert: "Insert rows",
  select: "Get rows",
  update: "Update rows",
  upsert: "Insert or update rows",
};

const systems: ReadonlyMap<string, System> = new Map<string, System>([
  ["airtable", { name: "Airtable", usual: { record: "get", base: "getMany" } }],
  ["dataTable", { name: "a table", usual: { row: "insert", table: "list" } }],
  ["discord", { name: "Discord", usual: { channel: "create", message: "send", member: "getAll" } }],
  [
    "gmail",
    { name: "Gmail", usual: { message: "send", draft: "create", label: "create", thread: "getAll" } },
  ],
  [
    "googleCalendar",
    {
      name: "Google Calendar",
      usual: { event: "create", calendar: "availability" },
      does: { "calendar.availability": "See when a calendar is free" },
    },
  ],
  ["googleDocs", { name: "Google Docs", usual: { document: "create" } }],
  [
    "googleDrive",
    {
      name: "Google Drive",
      usual: { file: "upload", fileFolder: "search", folder: "create", drive: "create" },
      does: { "fileFolder.search": "Search for files and folders" },
    },
  ],
  [
    "googleSheets",
    {
      name: "Google Sheets",
      usual: { sheet: "read", spreadsheet: "create" },
      does: {
        "sheet.append": "Append a row to a sheet",
        "sheet.appendOrUpdate": "Append or update a row of a sheet",
        "sheet.delete": "Delete rows or columns of a sheet",
        "sheet.read": "Get rows of a sheet",
        "sheet.remove": "Delete a sheet",
        "sheet.update": "Update a row of a sheet",
      },
    },
  ],
  ["googleTasks", { name: "Google Tasks", usual: { task: "create" } }],
  ["mySql", { name: "MySQL", usual: { "": "insert" }, does: rowsDone }],
  ["notion", { name: "Notion", usual: { page: "create", block: "append", database: "get", user: "get" } }],
  ["postgres", { name: "Postgres", usual: { "": "insert" }, does: rowsDone }],
  [
    "redis",
    {
      name: "Redis",
      usual: { "": "info" },
      does: {
        delete: "Delete a key",
        get: "Get the value of a key",
        incr: "Add one to a number",
        info: "Get information about the server",
        keys: "Get the keys that match a pattern",
        publish: "Publish a message",
        set: "Set the value of a key",
      },
    },
  ],
  ["s3", { name: "S3", usual: { file: "download", bucket: "create", folder: "create" } }],
  [
    "slack",
    {
      name: "Slack",
      usual: { message: "post", channel: "create", file: "upload", reaction: "add", user: "info" },
      does: { "message.post": "Send a message", "user.info": "Get a user" },
    },
  ],
  ["supabase", { name: "Supabase", usual: { row: "create" } }],
  [
    "telegram",
    {
      name: "Telegram",
      usual: { message: "sendMessage", chat: "get", callback: "answerQuery", file: "get" },
    },
  ],
  ["twilio", { name: "Twilio", usual: { sms: "send", call: "make" }, does: { "sms.send": "Send an SMS" } }],
  ["whatsApp", { name: "WhatsApp", usual: { message: "sendTemplate", media: "mediaUpload" } }],
]);

/** Nodes that do one thing. */
const whole: Readonly<Record<string, string>> = {
  emailSend: "Send an email",
  graphql: "Make a GraphQL request",
  httpRequest: "Make an HTTP request and get the response",
  rssFeedRead: "Read an RSS feed",
};

/**
 * What n8n tells the model of a node where nobody wrote it, made of what it does and of the system's name: “Send a message in
 * Gmail”.
 *
 * @param type without the package and without “Tool”
 */
export function toolWords(type: string, parameters: JsonObject): string {
  const { name, usual, does = {} } = systems.get(type) ?? { name: capital(wordsOf(type)), usual: {} };
  const resource = textOf(parameters["resource"]) || (Object.keys(usual)[0] ?? "");
  const operation =
    textOf(parameters["operation"]) || (Object.hasOwn(usual, resource) ? usual[resource] : "");
  if (!operation) return (Object.hasOwn(whole, type) ? whole[type] : undefined) ?? name;
  const key = [resource, operation].filter((part) => part !== "").join(".");
  // Of databases, newer files name a resource that is always the same.
  const own = [key, operation].find((one) => Object.hasOwn(does, one));
  return `${own === undefined ? phraseOf(operation, resource) : does[own]} in ${name}`;
}

function phraseOf(operation: string, resource: string): string {
  const done = wordsOf(operation);
  const thing = wordsOf(resource);
  if (thing === "") return capital(done);
  if (/^(get (all|many)|list)$/.test(done)) return `Get many ${manyOf(thing)}`;
  // Such as sendMessage of a message.
  if (done.includes(thing)) return capital(done);
  if (done.includes(" ")) return `${capital(done)} (${thing})`;
  return `${capital(done)} ${/^[aeiou]/.test(thing) && !thing.startsWith("us") ? "an" : "a"} ${thing}`;
}

/** `fileFolder` is “file folder”. */
function wordsOf(name: string): string {
  return name.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function manyOf(thing: string): string {
  return thing.endsWith("y") ? `${thing.slice(0, -1)}ies` : `${thing}s`;
}
