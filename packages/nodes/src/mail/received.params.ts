import { pollingParams } from "../polling.params.ts";

const literal = true;
const { every, start, existing } = pollingParams;

export const receivedParams = {
  mailbox: {
    kind: "text",
    label: "Folder",
    help: "INBOX is where mails arrive; others are written as the server names them, such as INBOX/Orders.",
    default: "INBOX",
    literal,
  },
  which: {
    kind: "choice",
    label: "Mails",
    help: "Which of those that arrive start the flow.",
    options: [
      { value: "unread", label: "Unread ones" },
      { value: "all", label: "All" },
    ],
    default: "unread",
    literal,
  },
  after: {
    kind: "choice",
    label: "Afterwards",
    help: "What becomes of a mail when the flow has safely got it.",
    options: [
      { value: "read", label: "Mark it as read" },
      { value: "nothing", label: "Leave it as it is" },
      { value: "move", label: "Move it to another folder" },
      { value: "delete", label: "Delete it for good" },
    ],
    default: "read",
    literal,
  },
  moveTo: {
    kind: "text",
    label: "Move to",
    help: "The folder, as the server names it; it has to be there.",
    placeholder: "Archive",
    literal,
    showWhen: { after: ["move"] },
  },
  files: {
    kind: "boolean",
    label: "Attachments",
    help: "Stores attached files and pictures, and hands them on with the item.",
    default: true,
    literal,
  },
  filePrefix: {
    kind: "text",
    label: "Names of attachments",
    help: "What the names of the files in the item begin with; a number follows, from 0.",
    default: "attachment_",
    literal,
    advanced: true,
    showWhen: { files: [true] },
  },
  source: {
    kind: "boolean",
    label: "The mail as a file",
    help: "Hands the mail on as it arrived, too, as the file “mail”.",
    default: false,
    literal,
    advanced: true,
  },
  every: {
    ...every,
    help: "Servers that can tell of new mails do so at once; at the others the flow looks this often, once a minute at most.",
  },
  start: { ...start, default: "each" },
  existing,
  from: {
    kind: "text",
    label: "From",
    help: "Only mails whose sender contains this.",
    placeholder: "@example.com",
    optional: true,
    literal,
    advanced: true,
  },
  to: {
    kind: "text",
    label: "To",
    help: "Only mails whose recipients contain this.",
    optional: true,
    literal,
    advanced: true,
  },
  subject: {
    kind: "text",
    label: "Subject",
    help: "Only mails whose subject contains this.",
    optional: true,
    literal,
    advanced: true,
  },
  text: {
    kind: "text",
    label: "Text",
    help: "Only mails whose text contains this.",
    optional: true,
    literal,
    advanced: true,
  },
} as const;
