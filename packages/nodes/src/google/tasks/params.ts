import { mostParam } from "../../connector-most.ts";

export const listParam = {
  kind: "remote",
  label: "List",
  help: "The account’s main list while it is empty.",
  placeholder: "Main list",
  load: "lists",
  default: "",
  optional: true,
} as const;

const taskParam = {
  kind: "text",
  label: "Task",
  help: "Its id, as Google gives it.",
  placeholder: "={{ $json.id }}",
} as const;

const written = {
  notes: { kind: "text", label: "Notes", help: "What stands below the title.", multiline: true, default: "" },
  due: {
    kind: "dateTime",
    label: "Due",
    help: "The day; Google keeps no time.",
    optional: true,
  },
} as const;

export const createParams = {
  list: listParam,
  title: { kind: "text", label: "Title", help: "What is to be done.", placeholder: "Call Anna" },
  ...written,
  done: { kind: "boolean", label: "Done", help: "The task is done already.", default: false, advanced: true },
  parent: {
    kind: "text",
    label: "Below the task",
    help: "The id of the task of which it is a part.",
    default: "",
    advanced: true,
  },
  previous: {
    kind: "text",
    label: "After the task",
    help: "The id of the task that it comes after; it stands first while this is empty.",
    default: "",
    advanced: true,
  },
} as const;

export const updateParams = {
  list: listParam,
  task: taskParam,
  title: { kind: "text", label: "New title", help: "Stays as it is while it is empty.", default: "" },
  notes: { ...written.notes, help: "Stay as they are while this is empty." },
  due: { ...written.due, help: "The day; stays as it is while it is empty." },
  status: {
    kind: "choice",
    label: "It is",
    help: "Whether the task is done.",
    options: [
      { value: "as", label: "As before" },
      { value: "completed", label: "Done" },
      { value: "needsAction", label: "To be done" },
    ],
    default: "as",
  },
} as const;

export const oneParams = { list: listParam, task: taskParam } as const;

export const manyParams = {
  list: listParam,
  from: {
    kind: "dateTime",
    label: "Due from",
    help: "Only tasks that are due on this day or later.",
    optional: true,
  },
  to: {
    kind: "dateTime",
    label: "Due until",
    help: "Only tasks that are due before this; a day alone is left out itself.",
    optional: true,
  },
  done: {
    kind: "boolean",
    label: "Also what is done",
    help: "Otherwise tasks that are done are left out.",
    default: false,
  },
  most: mostParam,
  updatedFrom: {
    kind: "dateTime",
    label: "Changed since",
    help: "Only tasks that were changed after this.",
    optional: true,
    advanced: true,
  },
  doneFrom: {
    kind: "dateTime",
    label: "Done since",
    help: "Only tasks that were done after this.",
    optional: true,
    showWhen: { done: [true] },
    advanced: true,
  },
  doneTo: {
    kind: "dateTime",
    label: "Done until",
    help: "Only tasks that were done before this.",
    optional: true,
    showWhen: { done: [true] },
    advanced: true,
  },
  deleted: {
    kind: "boolean",
    label: "Also deleted ones",
    help: "They have the field deleted.",
    default: false,
    advanced: true,
  },
} as const;
