import { defineTrigger } from "@weft/sdk";
import { acceptedItem } from "./called-inputs.ts";
import { calledText } from "./called.text.ts";

const literal = true;

export const coreCalled = defineTrigger({
  type: "core.called",
  version: 1,
  label: "When called by another flow",
  help: "Starts the flow when another flow calls it, with the items that it sends.",
  icon: "log-in",
  group: "Triggers",
  synonyms: ["sub-workflow trigger", "executed by another workflow", "subflow", "called", "inputs", "reuse"],
  params: {
    accepts: {
      kind: "choice",
      label: "Takes",
      help: "Everything that it is sent, or the inputs below alone, checked and converted.",
      options: [
        { value: "anything", label: "Whatever it is sent" },
        { value: "inputs", label: "These inputs" },
      ],
      default: "anything",
      literal,
    },
    inputs: {
      kind: "list",
      label: "Inputs",
      help: "What this flow needs to work; who calls it is offered these names.",
      itemLabel: "input",
      default: [],
      literal,
      showWhen: { accepts: ["inputs"] },
      of: {
        name: { kind: "text", label: "Name", placeholder: "orderId", literal },
        type: {
          kind: "choice",
          label: "Type",
          options: [
            { value: "text", label: "Text" },
            { value: "number", label: "Number" },
            { value: "boolean", label: "Yes or no" },
            { value: "date", label: "Date" },
            { value: "json", label: "Object or list" },
            { value: "any", label: "Anything" },
          ],
          default: "text",
          literal,
        },
        required: { kind: "boolean", label: "Required", default: true, literal },
        default: {
          kind: "text",
          label: "When it is left out",
          optional: true,
          literal,
          showWhen: { required: [false] },
        },
      },
    },
  },
  sample: {},
  declares: { rows: "inputs", when: { accepts: ["inputs"] } },
  translations: calledText,
  called: true,
  accept({ items, params, caller, timezone }) {
    if (params.accepts === "anything") return items;
    return items.map((item, index) =>
      acceptedItem({ item, inputs: params.inputs, place: { item: index + 1, caller, timezone } }),
    );
  },
});
