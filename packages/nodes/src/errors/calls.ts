import type { ErrorText } from "@weft/sdk";

/** What goes wrong between a flow and one that it calls. */
export const callErrors = {
  "call-failed": {
    actor: "author",
    message: "The called flow failed: {{message}}",
    hint: "Look at its execution {{execution}}.",
  },
  "call-failed-some": {
    actor: "author",
    message: "The called flow failed for {{failed}} of {{all}} items, first for item {{item}}: {{message}}",
    hint: "Look at its execution {{execution}}. The other {{succeeded}} are done; try this execution again to run only those that failed.",
  },
  "call-cancelled-some": {
    actor: "author",
    message:
      "The called flow did not finish for {{failed}} of {{all}} items; for item {{item}} it was cancelled.",
    hint: "Look at its execution {{execution}}. The other {{succeeded}} are done; try this execution again to run only those that did not finish.",
  },
  "call-cancelled": {
    actor: "author",
    message: "The execution {{execution}} of the called flow was cancelled.",
    hint: "Run this execution again from here if it should go on.",
  },
  "input-missing": {
    actor: "author",
    message: "The input “{{name}}” is missing in item {{item}}.",
    hint: "Send it from the flow that calls this one (its execution: {{caller}}), or make it optional here.",
  },
  "input-missing-here": {
    actor: "author",
    message: "The input “{{name}}” is missing in item {{item}}.",
    hint: "To try this flow out, pin items with its inputs on this trigger.",
  },
  "input-number": {
    actor: "author",
    message: "The input “{{name}}” must be a number, but is “{{value}}” in item {{item}}.",
    hint: "Correct it in the flow that calls this one (its execution: {{caller}}).",
  },
  "input-boolean": {
    actor: "author",
    message: "The input “{{name}}” must be true or false, but is “{{value}}” in item {{item}}.",
    hint: "Correct it in the flow that calls this one (its execution: {{caller}}).",
  },
  "input-date": {
    actor: "author",
    message: "The input “{{name}}” must be a date, but is “{{value}}” in item {{item}}.",
    hint: "Correct it in the flow that calls this one (its execution: {{caller}}).",
  },
  "input-json": {
    actor: "author",
    message: "The input “{{name}}” must be an object or a list, but is “{{value}}” in item {{item}}.",
    hint: "Correct it in the flow that calls this one (its execution: {{caller}}).",
  },
} as const satisfies Record<string, ErrorText>;
