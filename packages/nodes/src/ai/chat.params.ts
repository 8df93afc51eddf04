import { objectResultParams } from "../data/result.ts";
import { modelParams, tuningParams } from "./model.params.ts";
import { fieldRows } from "./schema-rows.ts";
import { talkParams } from "./talk.ts";

const result = objectResultParams("answer");

export const chatParams = {
  ...modelParams,
  system: {
    kind: "text",
    label: "Instructions",
    help: "Who the model is to be, what it knows and how it should answer.",
    placeholder: "You answer questions on our opening hours, in the language of the question.",
    multiline: true,
    default: "",
  },
  prompt: {
    kind: "text",
    label: "Prompt",
    help: "What to do or to answer, with the fields of the item in it.",
    placeholder: "Sum up this mail in two sentences: {{ $json.text }}",
    multiline: true,
  },
  files: {
    kind: "text",
    label: "Files",
    help: "What to show the model: names that files have in the item, separated by commas, or * for all; images, PDF, sound and texts.",
    placeholder: "photo",
    default: "",
  },
  answer: {
    kind: "choice",
    label: "Answer as",
    help: "A text as it comes, or data that is checked and has the fields that you name.",
    options: [
      { value: "text", label: "Text" },
      { value: "fields", label: "Fields" },
      { value: "schema", label: "Fields by a JSON schema" },
    ],
    default: "text",
  },
  fields: { ...fieldRows, showWhen: { answer: ["fields"] } },
  schema: {
    kind: "json",
    label: "JSON schema",
    help: "What the answer has to fit.",
    placeholder: '{ "type": "object", "properties": { "total": { "type": "number" } } }',
    showWhen: { answer: ["schema"] },
  },
  ...talkParams,
  examples: {
    kind: "list",
    label: "Messages before the prompt",
    help: "Such as examples of questions with the answers that you want.",
    itemLabel: "message",
    default: [],
    advanced: true,
    of: {
      role: {
        kind: "choice",
        label: "From",
        options: [
          { value: "user", label: "The person" },
          { value: "assistant", label: "The model" },
          { value: "system", label: "Instructions" },
        ],
        default: "user",
      },
      content: { kind: "text", label: "Text", multiline: true },
    },
  },
  history: {
    kind: "json",
    label: "Earlier messages",
    help: "A list of objects with role and content, such as one that an expression gives.",
    placeholder: "{{ $json.messages }}",
    optional: true,
    advanced: true,
  },
  ...result,
  usage: {
    kind: "boolean",
    label: "Tell what it took",
    help: "Adds the field usage with the model and the tokens that were paid for.",
    default: true,
    advanced: true,
  },
  ...tuningParams,
} as const;
