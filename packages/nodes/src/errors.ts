import { Fatal, Transient, errorWords } from "@weft/sdk";
import type { ErrorText, ErrorValues } from "@weft/sdk";
import { aiErrors } from "./ai/errors.ts";
import { googleErrors } from "./google/errors.ts";
import { httpErrors } from "./http/errors.ts";
import { callErrors } from "./errors/calls.ts";
import { diskNodeErrors } from "./errors/disk.ts";
import { ftpErrors } from "./ftp/errors.ts";
import { formErrors } from "./errors/forms.ts";
import { codeErrors } from "./errors/code.ts";
import { listErrors } from "./errors/lists.ts";
import { mailErrors } from "./errors/mail.ts";
import { openapiErrors } from "./openapi/errors.ts";
import { mergeErrors } from "./errors/merge.ts";
import { fileErrors } from "./errors/files.ts";
import { valueErrors } from "./errors/values.ts";
import { serverErrors } from "./errors/servers.ts";
import { s3Errors } from "./s3/errors.ts";
import { sqlErrors } from "./sql/errors.ts";
import { connectorNodeErrors } from "./errors/connectors.ts";
import { sqliteErrors } from "./sqlite/errors.ts";
import { dataTableErrors } from "./tables/errors.ts";

/** Every failure that the built-in node types report themselves. */
export const nodeErrors = {
  "status-invalid": {
    actor: "author",
    message: "{{status}} is not an HTTP status.",
    hint: "Use a whole number from 200 to 599.",
  },
  "pattern-invalid": {
    actor: "author",
    message: "“{{pattern}}” is not a regular expression.",
    hint: "Check brackets and backslashes in the pattern.",
  },
  "pattern-slow": {
    actor: "author",
    message: "The pattern “{{pattern}}” takes too long on this text.",
    hint: "Avoid repetitions inside repetitions, such as (a+)+.",
  },
  "comparison-unknown": {
    actor: "author",
    message: "Condition {{number}} has the comparison “{{operator}}”, which does not exist.",
    hint: "Choose one from the list.",
  },
  "comparison-number": {
    actor: "author",
    message: "Condition {{number}} compares numbers, but it was given “{{value}}”.",
    hint: "Choose a comparison of another type, or convert the value in the expression.",
  },
  "comparison-date": {
    actor: "author",
    message: "Condition {{number}} compares dates, but it was given “{{value}}”.",
    hint: "Choose a comparison of another type, or convert the value in the expression.",
  },
  "comparison-truth": {
    actor: "author",
    message: "Condition {{number}} compares true or false, but it was given “{{value}}”.",
    hint: "Choose a comparison of another type, or convert the value in the expression.",
  },
  "comparison-list": {
    actor: "author",
    message: "Condition {{number}} compares a list, but it was given “{{value}}”.",
    hint: "Choose a comparison of another type, or convert the value in the expression.",
  },
  "comparison-length": {
    actor: "author",
    message:
      "Condition {{number}} compares the length of a list with a number, but it was given “{{value}}”.",
    hint: "Choose a comparison of another type, or convert the value in the expression.",
  },
  "comparison-object": {
    actor: "author",
    message: "Condition {{number}} compares an object, but it was given “{{value}}”.",
    hint: "Choose a comparison of another type, or convert the value in the expression.",
  },
  "json-not-object": {
    actor: "author",
    message: "The JSON to set is not an object.",
    hint: 'Write it between braces, such as { "total": 10 }.',
  },
  "field-name-missing": {
    actor: "author",
    message: "A field has no name.",
    hint: "Give it one, or remove its row.",
  },
  "field-name-gap": {
    actor: "author",
    message: "The field name “{{name}}” has an empty part.",
    hint: "Remove the dot or bracket that is too many.",
  },
  "field-name-reserved": {
    actor: "author",
    message: "“{{name}}” cannot be used as a field name.",
    hint: "Choose another name.",
  },
  "field-index": {
    actor: "author",
    message: "The field name “{{name}}” points beyond the {{limit}}th entry of a list.",
    hint: "Use a smaller number in the brackets.",
  },
  "field-not-found": {
    actor: "author",
    message: "No item has the field “{{name}}”.",
    hint: "Check its spelling; a field inside an object is written customer.name.",
  },
  "sort-number": {
    actor: "author",
    message: "Item {{item}} cannot be sorted by “{{name}}” as a number: it has “{{value}}” there.",
    hint: "Compare it as what the values are, or convert them first.",
  },
  "sort-date": {
    actor: "author",
    message: "Item {{item}} cannot be sorted by “{{name}}” as a date: it has “{{value}}” there.",
    hint: "Write dates as 2026-03-01 or 2026-03-01T09:00, or give them by an expression, for example with .toDateTime().",
  },
  "language-unknown": {
    actor: "author",
    message: "“{{language}}” is not the code of a language.",
    hint: "Write it as pl, en or pt-BR.",
  },
  "summary-number": {
    actor: "author",
    message: "“{{name}}” cannot be added up: item {{item}} has “{{value}}” there, which is not a number.",
    hint: "Convert it first, or choose under “Texts and other values” to leave out what is not a number.",
  },
  "summary-name-twice": {
    actor: "author",
    message: "Two results have the name “{{name}}”.",
    hint: "Give one of them another name.",
  },
  "webhook-path-missing": {
    actor: "author",
    message: "The webhook has no path.",
    hint: "Give it one, such as orders.",
  },
  "webhook-path-part": {
    actor: "author",
    message: "The path “{{path}}” cannot be used because of “{{part}}”.",
    hint: "Use letters, digits, dots, dashes and underscores; a part that varies is written :name.",
  },
  "webhook-no-method": {
    actor: "author",
    message: "The webhook takes no method.",
    hint: "Choose at least one.",
  },
  "webhook-origin": {
    actor: "author",
    message: "“{{origin}}” is not the address of a web page.",
    hint: "Write it with its beginning, such as https://shop.example.com, or * for any.",
  },
  "webhook-key-fixed": {
    actor: "author",
    message: "“{{key}}” is the same for every event, so only the first would ever start the flow.",
    hint: 'Write an expression over the request, such as $json.headers["x-event-id"].',
  },
  "webhook-path-twice": {
    actor: "author",
    message: "The path “{{path}}” has “{{part}}” twice.",
    hint: "Give each part that varies a name of its own.",
  },
  "schedule-interval": {
    actor: "author",
    message: "Rule {{rule}} of the schedule cannot be used: “every” is not a whole number from 1 to 1000.",
    hint: "Write a whole number, such as 1.",
  },
  "schedule-hours": {
    actor: "author",
    message: "Rule {{rule}} of the schedule cannot be used: hours go up to 23.",
    hint: "Use days for longer intervals.",
  },
  "schedule-minute": {
    actor: "author",
    message: "Rule {{rule}} of the schedule cannot be used: “{{minute}}” is not a minute.",
    hint: "The minute goes from 0 to 59.",
  },
  "schedule-cron": {
    actor: "author",
    message: "Rule {{rule}} of the schedule cannot be used: “{{cron}}” is not a cron expression.",
    hint: "Write five fields: minute, hour, day, month, weekday. 0 9 * * 1-5 is 9:00 on working days.",
  },
  "schedule-time": {
    actor: "author",
    message: "Rule {{rule}} of the schedule cannot be used: “{{time}}” is not a time of day.",
    hint: "Write it with hours and minutes, such as 09:00.",
  },
  "loop-size": {
    actor: "author",
    message: "A round of {{size}} items is not possible.",
    hint: "Write a whole number from 1 up.",
  },
  "wait-length": {
    actor: "author",
    message: "“{{length}}” is not a time to wait for.",
    hint: "Use 0 or more milliseconds.",
  },
  "wait-date": {
    actor: "author",
    message: "“{{value}}” cannot be read as a date and time.",
    hint: "Write it as 2026-03-01T09:00, or convert it in the expression, for example with .toDateTime().",
  },
  "wait-times-differ": {
    actor: "author",
    message: "The items would have to wait for different times, but items that come together go on together.",
    hint: "Call a flow once for each item and let that one wait.",
  },
  "wait-keys-differ": {
    actor: "author",
    message: "The items have different keys, but items that come together wait as one.",
    hint: "Call a flow once for each item and let that one wait.",
  },
  "wait-key-empty": {
    actor: "author",
    message: "The key is empty, so no wait can be found by it.",
    hint: "Check the expression: the item may not have that field.",
  },
  "wait-none": {
    actor: "author",
    message: "Nothing waits under the key “{{key}}”.",
    hint: "Its time may be over; choose to go on when nothing waits, or check the key.",
  },
  ...formErrors,
  ...callErrors,
  ...codeErrors,
  ...listErrors,
  ...mailErrors,
  ...mergeErrors,
  ...fileErrors,
  ...diskNodeErrors,
  ...valueErrors,
  ...aiErrors,
  ...googleErrors,
  ...httpErrors,
  ...serverErrors,
  ...connectorNodeErrors,
  ...sqlErrors,
  ...sqliteErrors,
  ...openapiErrors,
  ...dataTableErrors,
  ...s3Errors,
  ...ftpErrors,
} as const satisfies Record<string, ErrorText>;

export type NodeErrorCode = keyof typeof nodeErrors;

export function fatal(code: NodeErrorCode, values?: ErrorValues): Fatal {
  const { message, details } = errorWords(nodeErrors[code], values);
  return new Fatal(message, { ...details, code });
}

/** As `fatal`, for what may pass by itself. */
export function transient(code: NodeErrorCode, values?: ErrorValues): Transient {
  const { message, details } = errorWords(nodeErrors[code], values);
  return new Transient(code, message, details);
}
