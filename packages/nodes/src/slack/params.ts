import { jsonOf } from "../connector-json.ts";

export const channel = {
  kind: "remote",
  load: "channels",
  label: "Channel",
  help: "Chosen from the list, or its id; messages also go to #name, and to a person’s id.",
  placeholder: "C0123456789",
} as const;

export const person = {
  kind: "remote",
  load: "people",
  label: "Person",
  help: "Chosen from the list, or the id.",
  placeholder: "U0123456789",
} as const;

export const time = {
  kind: "text",
  label: "Message",
  help: "Its time stamp, ts, by which Slack knows it.",
  placeholder: "1794819599.000100",
} as const;

/** Blocks as Slack’s own builder gives them, within `blocks`, or the list alone. */
export function listIn(value: unknown, name: "blocks" | "attachments"): unknown {
  const list = jsonOf(value, name);
  return typeof list === "object" && list !== null && Object.hasOwn(list, name)
    ? (list as Readonly<Record<string, unknown>>)[name]
    : list;
}
