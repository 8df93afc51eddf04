import type { ErrorText } from "@weft/sdk";

/** Failures of code that people write. */
export const codeErrors = {
  "code-syntax": {
    actor: "author",
    message: "The code is not JavaScript: {{message}}.",
    hint: "Look for a bracket, a comma or a quote that is missing or too many.",
  },
  "code-syntax-at": {
    actor: "author",
    message: "Line {{line}} of the code is not JavaScript: {{message}}.",
    hint: "Look there, and in the line before, for a bracket, a comma or a quote that is missing or too many.",
  },
  "code-failed": {
    actor: "author",
    message: "The code failed: {{message}}",
    hint: "Show values with console.log(…) to see where they are not what the code expects.",
  },
  "code-failed-at": {
    actor: "author",
    message: "The code failed in line {{line}}: {{message}}",
    hint: "Show values with console.log(…) before that line to see which is not what the code expects.",
  },
  "code-no-timers": {
    actor: "author",
    message: "The code uses {{name}}, but code has no timers.",
    hint: "Put a Wait node before or after this one.",
  },
  "code-no-network": {
    actor: "author",
    message: "The code uses {{name}}, but code cannot reach the network.",
    hint: "Ask the other system with an HTTP request node, and work here on what it answers.",
  },
  "code-no-modules": {
    actor: "author",
    message: "The code uses {{name}}, which cannot be loaded into code.",
    hint: "There are crypto (hashes, HMACs and random values), luxon, moment, lodash, url, buffer and util; for anything else, use a node that does it.",
  },
  "code-no-machine": {
    actor: "author",
    message: "The code uses {{name}}, but code sees nothing of the machine that it runs on.",
    hint: "Hand in what it needs as a field of the item; variables that the administrator allows are in $env.",
  },
  "code-no-helpers": {
    actor: "author",
    message: "The code uses {{name}}, which there is not here.",
    hint: "Use a node that does it, before or after this one.",
  },
  "code-pending": {
    actor: "author",
    message: "The code waits for something that never comes.",
    hint: "Look for an await whose promise is never resolved: there are no timers and no network in code.",
  },
  "code-not-data": {
    actor: "author",
    message: "What the code returned is not plain data: {{message}}.",
    hint: "Return objects, lists, texts, numbers, true, false and null only.",
  },
  "code-time": {
    actor: "author",
    message: "The code ran longer than {{seconds}} seconds and was ended.",
    hint: "Look for a loop that never ends, or give it fewer items at once; the administrator sets the limit with --code-seconds.",
  },
  "code-memory": {
    actor: "author",
    message: "The code took more than {{megabytes}} MB of memory and was ended.",
    hint: "Give it fewer items at once, or keep less of them; the administrator sets the limit with --code-memory.",
  },
  "code-output": {
    actor: "author",
    message: "The code returned more than {{megabytes}} MB.",
    hint: "Return only the fields that are needed; the administrator sets the limit with --code-output.",
  },
  "code-depth": {
    actor: "author",
    message: "The functions of the code call each other too deep, or its data is nested too deep.",
    hint: "Look for a function that calls itself without an end.",
  },
  "code-nothing": {
    actor: "author",
    message: "The code returned nothing.",
    hint: "End it with return and the items that go on, such as return items; an empty list lets none go on.",
  },
  "code-not-item": {
    actor: "author",
    message: "Item {{item}} that the code returned is not an object: {{value}}.",
    hint: "Return objects, such as { total: 10 }.",
  },
  "code-no-json": {
    actor: "author",
    message:
      "Item {{item}} that the code returned has no json, although it or another one is written as an item.",
    hint: "Write all as { json: { … } }, or all as bare objects.",
  },
  "code-json-not-object": {
    actor: "author",
    message: "The json of item {{item}} that the code returned is not an object: {{value}}.",
    hint: "Write an object there, such as json: { total: 10 }.",
  },
  "code-list-for-each": {
    actor: "author",
    message: "The code returned a list for item {{item}}, but it runs for each item and gives one for each.",
    hint: "Return a single object, or let it run once for all items.",
  },
  "code-file-unknown": {
    actor: "author",
    message: "Item {{item}} that the code returned has the file “{{name}}”, which did not come in.",
    hint: "Hand on files of the items that came in, or give a new one its content as data, in base64.",
  },
} as const satisfies Record<string, ErrorText>;
