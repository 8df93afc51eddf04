import { defineAction } from "@weft/sdk";
import { limitText } from "./limit.text.ts";

export const dataLimit = defineAction({
  type: "data.limit",
  version: 1,
  label: "Limit",
  help: "Keeps the first or the last items and leaves out the others.",
  icon: "list-end",
  group: "Data",
  synonyms: ["first items", "last items", "top", "take", "slice", "maximum", "truncate"],
  summary: "{keep}: {count}",
  effect: "none",
  params: {
    keep: {
      kind: "choice",
      label: "Keep",
      help: "From which end items are kept.",
      options: [
        { value: "first", label: "The first items" },
        { value: "last", label: "The last items" },
      ],
      default: "first",
    },
    count: {
      kind: "number",
      label: "How many",
      help: "At most so many items go on.",
      default: 1,
      min: 0,
      integer: true,
    },
    skip: {
      kind: "number",
      label: "Leave out before",
      help: "So many items at that end are passed over first: 20 and then 10 gives items 21 to 30.",
      default: 0,
      min: 0,
      integer: true,
      advanced: true,
    },
  },
  translations: limitText,
  runAll({ items, params: { keep, count, skip } }) {
    const end = items.length - skip;
    const [from, to] = keep === "first" ? [skip, skip + count] : [Math.max(0, end - count), Math.max(0, end)];
    return items.slice(from, to);
  },
});
