import type { ErrorText } from "@weft/sdk";

/** What is wrong with a form that people are to fill in. */
export const formErrors = {
  "form-field-twice": {
    actor: "author",
    message: "Two fields of the form have the name “{{name}}”.",
    hint: "Give each field a name of its own.",
  },
  "form-choice-empty": {
    actor: "author",
    message: "The field “{{name}}” of the form has nothing to choose from.",
    hint: "Write the choices, one in each line.",
  },
  "form-file-early": {
    actor: "author",
    message: "The form asks for the file “{{name}}” before its last page.",
    hint: "Move the field to the last page, behind the last “New page”.",
  },
  "form-redirect": {
    actor: "author",
    message: "“{{address}}” is not the address of a page.",
    hint: "Write it whole, such as https://example.com/thank-you.",
  },
} as const satisfies Record<string, ErrorText>;
