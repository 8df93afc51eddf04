import type { ErrorText } from "@weft/sdk";

/** What is wrong with an OpenAPI document, or with a call that one describes. */
export const openapiErrors = {
  "openapi-size": {
    actor: "admin",
    message: "The document is larger than {{limit}} MB.",
    hint: "Take a document of one part of the system; many vendors offer them.",
  },
  "openapi-syntax": {
    actor: "admin",
    message: "The document is neither JSON nor YAML: {{reason}}.",
    hint: "Give the document itself, not the page that shows it.",
  },
  "openapi-version": {
    actor: "admin",
    message: "This is no OpenAPI document: it is {{found}}.",
    hint: "OpenAPI 3.0 and 3.1 are read, and Swagger 2.0.",
  },
  "openapi-deep": {
    actor: "admin",
    message: "The document is nested deeper than {{limit}} levels.",
    hint: "Look for what is written in itself again and again.",
  },
  "openapi-aliases": {
    actor: "admin",
    message:
      "The aliases of the document make more than {{limit}} million values of it, or lead into themselves.",
    hint: "Write the repeated parts out, or refer to them by $ref.",
  },
  "openapi-external": {
    actor: "admin",
    message: "The document refers to another file: {{ref}}.",
    hint: "Bundle the files into one document, for example with “redocly bundle”.",
  },
  "openapi-empty": {
    actor: "admin",
    message: "The document describes no operations.",
    hint: "Documents of events and of webhooks alone cannot be called.",
  },
  "openapi-heavy": {
    actor: "admin",
    message: "The document takes too long or too much memory to be read.",
    hint: "Take a document of one part of the system.",
  },
  "openapi-many": {
    actor: "admin",
    message: "The document describes more than {{limit}} operations.",
    hint: "Take a document of one part of the system.",
  },
  "openapi-none": {
    actor: "author",
    message: "No operation is chosen.",
    hint: "Choose one from a document.",
  },
  "openapi-server": {
    actor: "author",
    message: "It is not known where the system is: “{{server}}” is not a complete web address.",
    hint: "Write under “Address of the system” where it is reached, such as https://api.example.com/v1.",
  },
  "openapi-missing": {
    actor: "author",
    message: "Item {{item}} lacks what the system requires: {{names}}.",
    hint: "Fill it in, or check that the expression gives a value.",
  },
  "openapi-dots": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” cannot stand in the address, for “{{name}}”.",
    hint: "Check the expression that gives it.",
  },
  "openapi-values": {
    actor: "author",
    message: "What is written as “{{name}}” is not a JSON object.",
    hint: "Write the values between braces, by their names.",
  },
  "openapi-refused": {
    actor: "author",
    message: "The other system answered {{status}}, which means: {{words}}.",
    hint: "{{reason}}",
  },
} as const satisfies Record<string, ErrorText>;
