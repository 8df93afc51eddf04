import { defineTrigger } from "@weft/sdk";
import { manualText } from "./manual.text.ts";

export const coreManual = defineTrigger({
  type: "core.manual",
  version: 1,
  label: "Start by hand",
  help: "Starts the flow when you press Run in the editor.",
  icon: "mouse-pointer-click",
  group: "Triggers",
  synonyms: ["manual", "button", "click", "test", "run now"],
  params: {},
  sample: {},
  translations: manualText,
  manual: true,
});
