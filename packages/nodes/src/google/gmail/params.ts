import { sendParams as ofMails } from "../../mail/send.params.ts";

export const messageParam = {
  kind: "text",
  label: "Message",
  help: "Its id, as Gmail gives it.",
  placeholder: "={{ $json.id }}",
} as const;

export const labelsParam = {
  kind: "text",
  label: "Labels",
  help: "Their names, with commas between them: your own, or INBOX, UNREAD, STARRED and others of Gmail’s. Ids do as well.",
  placeholder: "INBOX, Orders/Paid",
} as const;

export const shapeParams = {
  form: {
    kind: "choice",
    label: "What of it",
    help: "The most important fields, the whole mail as it is read, or Gmail’s own answer.",
    options: [
      { value: "simple", label: "Short" },
      { value: "whole", label: "With text and HTML" },
      { value: "raw", label: "As Gmail gives it" },
    ],
    default: "simple",
  },
  download: {
    kind: "boolean",
    label: "Attachments",
    help: "Puts the attached files into the item.",
    default: false,
    showWhen: { form: ["whole"] },
  },
  prefix: {
    kind: "text",
    label: "Names of the files",
    help: "They have this name in the item, and a number from 0 after it.",
    default: "attachment_",
    advanced: true,
    showWhen: { form: ["whole"] },
  },
} as const;

export const filterParams = {
  query: {
    kind: "text",
    label: "Search",
    help: "As in the search field of Gmail.",
    placeholder: "from:anna@example.com has:attachment",
    default: "",
  },
  labels: { ...labelsParam, help: "Only messages that have all of these labels.", default: "" },
  read: {
    kind: "choice",
    label: "Read or not",
    help: "Whether somebody has opened the message.",
    options: [
      { value: "both", label: "All" },
      { value: "unread", label: "Unread" },
      { value: "read", label: "Read" },
    ],
    default: "both",
  },
  sender: {
    kind: "text",
    label: "From",
    help: "Only messages of this person.",
    placeholder: "anna@example.com",
    default: "",
    advanced: true,
  },
  bin: {
    kind: "boolean",
    label: "Also spam and bin",
    help: "Otherwise what is there is left out.",
    default: false,
    advanced: true,
  },
} as const;

const { format, text, html, files, cc, bcc, replyTo } = ofMails;

/** What a mail says; `letterOf` makes it. */
export const writtenParams = {
  format: { ...format, default: "html" },
  text,
  html,
  files,
  cc,
  bcc,
  replyTo,
  senderName: {
    kind: "text",
    label: "Name of the sender",
    help: "Stands before the address of the account.",
    placeholder: "Weft Shop",
    default: "",
    advanced: true,
  },
} as const;

export const sendParams = { to: { ...ofMails.to }, subject: ofMails.subject, ...writtenParams } as const;

export const draftParams = {
  ...sendParams,
  thread: {
    kind: "text",
    label: "Conversation",
    help: "The id of the conversation to which the draft belongs.",
    default: "",
    advanced: true,
  },
} as const;

export const replyParams = {
  message: messageParam,
  to: {
    kind: "choice",
    label: "Answer goes to",
    help: "Who gets it.",
    options: [
      { value: "all", label: "The sender and all recipients" },
      { value: "sender", label: "The sender alone" },
    ],
    default: "all",
  },
  ...writtenParams,
} as const;

/** A message in the short form. */
export const sample = {
  id: "18f3c2b4a5d6e789",
  threadId: "18f3c2b4a5d6e789",
  snippet: "Please send it by Friday.",
  payload: { mimeType: "multipart/alternative" },
  sizeEstimate: 2048,
  historyId: "120934",
  internalDate: "1794819600000",
  labels: [{ id: "INBOX", name: "INBOX" }],
  From: "Anna Nowak <anna@example.com>",
  To: "shop@example.com",
  Subject: "Order 1042",
} as const;

export const changed = { id: "18f3c2b4a5d6e789", threadId: "18f3c2b4a5d6e789", labelIds: ["INBOX"] } as const;
