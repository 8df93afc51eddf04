import type { ChoiceOption, ParamText } from "@weft/sdk";

/** The options of a choice as people read them. */
export function optionsOf(options: readonly ChoiceOption[], words: ParamText["options"]) {
  return options.map((option) => {
    const { value, label } = typeof option === "string" ? { value: option, label: option } : option;
    return { value, label: words?.[value] ?? label };
  });
}
