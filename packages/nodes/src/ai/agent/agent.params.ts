import { chatParams } from "../chat.params.ts";
import { fieldRows } from "../schema-rows.ts";

const { model, system, prompt, files, answer, fields, schema, conversation, ...others } = chatParams;

/** What `ai.chat` asks for, and the tools that the model may use. */
export const agentParams = {
  model,
  system: {
    ...system,
    help: "Who the model is to be, what it has to get done, and when it should use which tool.",
    placeholder: "You answer questions on orders. Look an order up before you speak of it.",
  },
  prompt: { ...prompt, placeholder: "{{ $json.body.chatInput }}" },
  tools: {
    kind: "list",
    label: "Tools",
    help: "Each makes an output: draw the nodes that do the work from it, and from the last of them an edge back here.",
    itemLabel: "tool",
    default: [],
    of: {
      name: {
        kind: "text",
        label: "Name",
        help: "The output has it too.",
        placeholder: "find_order",
        literal: true,
      },
      description: {
        kind: "text",
        label: "Description",
        help: "What it does and when to use it: the model goes by this.",
        placeholder: "Finds an order by its number, with its state and its lines",
        multiline: true,
        default: "",
      },
      takes: {
        kind: "choice",
        label: "Arguments as",
        options: [
          { value: "rows", label: "Fields" },
          { value: "schema", label: "Fields by a JSON schema" },
        ],
        default: "rows",
        advanced: true,
      },
      arguments: {
        ...fieldRows,
        label: "Arguments",
        help: "What the model says when it uses the tool; the nodes after the output find it in the item, such as {{ $json.number }}.",
        itemLabel: "argument",
        showWhen: { takes: ["rows"] },
      },
      schema: {
        kind: "json",
        label: "JSON schema",
        help: "What the arguments have to fit: an object.",
        placeholder: '{ "type": "object", "properties": { "number": { "type": "integer" } } }',
        showWhen: { takes: ["schema"] },
      },
      id: {
        kind: "text",
        label: "Handle",
        help: "Ties edges to this tool, whatever its name becomes.",
        optional: true,
        literal: true,
        advanced: true,
      },
    },
  },
  files,
  answer,
  fields,
  schema,
  conversation,
  maxRounds: {
    kind: "number",
    label: "Rounds at most",
    help: "How often the model is asked for one item; each time that it uses tools takes one.",
    default: 10,
    min: 1,
    max: 200,
    integer: true,
  },
  longestResult: {
    kind: "number",
    label: "Longest result",
    help: "How many characters of what a tool gives are told to the model.",
    default: 20_000,
    min: 100,
    integer: true,
    advanced: true,
  },
  steps: {
    kind: "boolean",
    label: "Tell the steps",
    help: "Adds the field steps with the tools that were used, what each was told and what it gave.",
    default: false,
    advanced: true,
  },
  ...others,
} as const;
