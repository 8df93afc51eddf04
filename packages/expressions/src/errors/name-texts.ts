import type { ErrorText } from "./codes.ts";

/** Names that mean nothing here, empty values, nodes and items that are not there. */
export const nameTexts = {
  "unknown-name": {
    code: "unknown-name",
    message: "There is no variable `{{name}}`",
    hint: "Texts need quotes; fields of the item are read with `$json.`",
  },
  "unknown-name-similar": {
    code: "unknown-name",
    message: "There is no variable `{{name}}`",
    hint: "Did you mean `{{similar}}`?",
  },
  "used-too-early": {
    code: "unknown-name",
    message: "`{{name}}` is used before it has a value",
    hint: "Declare it earlier",
  },
  "unknown-node": {
    code: "unknown-node",
    message: "The flow has no node “{{node}}”",
    hint: "Check the name; capitals and spaces count",
  },
  "node-not-run": {
    code: "not-executed",
    message: "The node “{{node}}” has not run in this execution",
    hint: "Connect it before this node, or ask `$('…').isExecuted` first",
  },
  "lineage-several": {
    code: "lineage-broken",
    message: "Several items of “{{node}}” led to this item",
    hint: "Use `$('{{node}}').first()`, `.last()` or `.all()`",
  },
  "lineage-lost": {
    code: "lineage-broken",
    message:
      "It cannot be told which item of “{{node}}” led to this item: the trace is lost between “{{before}}” and “{{after}}”",
    hint: "Use `$('{{node}}').first()`, `.last()` or `.all()`",
  },
  "lineage-none": {
    code: "lineage-broken",
    message: "No item of “{{node}}” led to this item",
    hint: "Use `$('{{node}}').first()`, `.last()` or `.all()`",
  },
  "empty-read": {
    code: "read-of-empty",
    message: "`{{name}}` is empty, so `{{member}}` cannot be read",
    hint: "Use `?.` instead of the dot, or check the node before",
  },
  "empty-read-node": {
    code: "read-of-empty",
    message: "`{{name}}` is empty, so `{{member}}` cannot be read",
    hint: "Use `?.` instead of the dot, or check the node “{{node}}”",
  },
  "empty-read-item": {
    code: "read-of-empty",
    message: "`{{name}}` is empty on item {{item}}, so `{{member}}` cannot be read",
    hint: "Use `?.` instead of the dot, or check the node before",
  },
  "empty-read-item-node": {
    code: "read-of-empty",
    message: "`{{name}}` is empty on item {{item}}, so `{{member}}` cannot be read",
    hint: "Use `?.` instead of the dot, or check the node “{{node}}”",
  },
  "empty-taken-apart": {
    code: "read-of-empty",
    message: "An empty value cannot be taken apart",
    hint: "Give it a default: `= {}`",
  },
  "empty-argument": {
    code: "read-of-empty",
    message: "`{{method}}` needs a value, and this one is empty",
    hint: "Give a default: `… ?? {}`",
  },
  "unknown-method": {
    code: "unknown-method",
    message: "There is no method `{{method}}` for this kind of value: {{kind}}",
    hint: "Check the type of the value before the dot",
  },
  "unknown-method-similar": {
    code: "unknown-method",
    message: "There is no method `{{method}}` for this kind of value: {{kind}}",
    hint: "Did you mean `{{similar}}`?",
  },
  "unknown-member": {
    code: "unknown-method",
    message: "`{{object}}` has no method `{{method}}`",
    hint: "Take one that is offered after the dot",
  },
  "unknown-member-similar": {
    code: "unknown-method",
    message: "`{{object}}` has no method `{{method}}`",
    hint: "Did you mean `{{similar}}`?",
  },
  "field-not-function": {
    code: "not-a-function",
    message: "`{{name}}` is a field, not a function",
    hint: "Leave out the brackets after it",
  },
  "not-a-function": {
    code: "not-a-function",
    message: "`{{name}}` is not a function",
    hint: "Leave out the brackets after it",
  },
  "type-needs-new": {
    code: "not-a-function",
    message: "`{{name}}` is a type",
    hint: "Write `new {{name}}(…)`",
  },
  "needs-call": {
    code: "needs-call",
    message: "The result is a function",
    hint: "Add `()` after its name to call it",
  },
  "name-not-own": {
    code: "flow-data",
    message: "`{{name}}` cannot be changed",
    hint: "Only own variables can be: `let x = …`",
  },
  "flow-data": {
    code: "flow-data",
    message: "An expression cannot change the flow's data",
    hint: "Make a new object: `{...$json, field: value}`",
  },
  "env-unavailable": {
    code: "not-allowed",
    message: "The environment variable `{{name}}` is not available",
    hint: "An admin can allow it",
  },
  "value-unavailable": { code: "not-allowed", message: "This value cannot be used in expressions" },
  "member-unavailable": {
    code: "not-allowed",
    message: "`{{member}}` of this value cannot be read in expressions",
  },
  "jmespath-variables": {
    code: "not-allowed",
    message: "`$` and `let` are not available in JMESPath queries",
    hint: "Use a method on the result instead",
  },
  "jmespath-function": {
    code: "not-allowed",
    message: "The JMESPath function `{{name}}` is not available",
    hint: "Use a method on the result instead",
  },
  "create-needs-null": {
    code: "not-allowed",
    message: "`Object.create` can only be used with `null`",
    hint: "Copy an object with `{...x}`",
  },
} as const satisfies Record<string, ErrorText>;
