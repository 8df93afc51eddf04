import { mostParam } from "../../connector-most.ts";
import { filterParams, labelsParam, shapeParams } from "./params.ts";

export const threadParam = {
  kind: "text",
  label: "Conversation",
  help: "Its id, as messages have it in the field threadId.",
  placeholder: "={{ $json.threadId }}",
} as const;

export const draftParam = {
  kind: "text",
  label: "Draft",
  help: "Its id, as Gmail gives it when it is created.",
  placeholder: "={{ $json.id }}",
} as const;

export const labelParam = {
  kind: "remote",
  label: "Label",
  help: "One of the account, or its id.",
  load: "labels",
} as const;

const most = { ...mostParam, help: "The newest come first; all of them while it is empty." } as const;

export const threadGetParams = {
  thread: threadParam,
  as: {
    kind: "choice",
    label: "Give",
    help: "One item for each message, or one with all of them in a list.",
    options: [
      { value: "messages", label: "Each message" },
      { value: "thread", label: "The conversation" },
    ],
    default: "messages",
  },
  ...shapeParams,
  download: { ...shapeParams.download, showWhen: { form: ["whole"], as: ["messages"] } },
  prefix: { ...shapeParams.prefix, showWhen: { form: ["whole"], as: ["messages"] } },
} as const;

export const threadsParams = { ...filterParams, most } as const;
export const threadLabelled = { thread: threadParam, labels: labelsParam } as const;

const { query, bin } = filterParams;

export const draftsParams = { query, most, ...shapeParams, bin } as const;
export const draftGetParams = { draft: draftParam, ...shapeParams } as const;

export const newLabelParams = {
  name: {
    kind: "text",
    label: "Name",
    help: "A slash puts it below another: Orders/Paid.",
    placeholder: "Orders",
  },
  inList: {
    kind: "choice",
    label: "In the list of labels",
    help: "Whether Gmail shows it there.",
    options: [
      { value: "labelShow", label: "Shown" },
      { value: "labelShowIfUnread", label: "Shown while there are unread mails" },
      { value: "labelHide", label: "Hidden" },
    ],
    default: "labelShow",
    advanced: true,
  },
  inMails: {
    kind: "choice",
    label: "In the list of mails",
    help: "Whether Gmail shows it beside mails.",
    options: [
      { value: "show", label: "Shown" },
      { value: "hide", label: "Hidden" },
    ],
    default: "show",
    advanced: true,
  },
} as const;
