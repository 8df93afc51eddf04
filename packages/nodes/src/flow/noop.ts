import { defineAction } from "@weft/sdk";
import { noopText } from "./noop.text.ts";

export const flowNoop = defineAction({
  type: "flow.noop",
  version: 1,
  label: "Do nothing",
  help: "Passes its items on unchanged, to mark a place or bring branches together on the canvas.",
  icon: "circle-dot",
  group: "Flow",
  synonyms: ["no operation", "pass through", "placeholder", "end"],
  effect: "none",
  params: {},
  translations: noopText,
  runAll({ items }) {
    return items;
  },
});
