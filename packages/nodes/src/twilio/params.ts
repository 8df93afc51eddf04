import { mostParam } from "../connector-most.ts";

const to = {
  kind: "text",
  label: "To",
  help: "The number with the country's code.",
  placeholder: "+48600100200",
} as const;

const from = {
  kind: "remote",
  label: "From",
  help: "A number of yours at Twilio.",
  load: "numbers",
  placeholder: "+15017122661",
} as const;

const callback = {
  kind: "text",
  label: "Tell the outcome to",
  help: "The address of a webhook that Twilio calls when something becomes of it.",
  placeholder: "https://example.com/webhook/twilio",
  default: "",
  advanced: true,
} as const;

export const sendParams = {
  by: {
    kind: "choice",
    label: "Send by",
    help: "WhatsApp wants a sender that Twilio has approved.",
    options: [
      { value: "sms", label: "SMS" },
      { value: "whatsapp", label: "WhatsApp" },
    ],
    default: "sms",
  },
  to,
  from: {
    ...from,
    help: "A number of yours at Twilio, or the name of a sender; may be empty with a messaging service.",
    default: "",
    optional: true,
  },
  content: {
    kind: "choice",
    label: "Content",
    help: "WhatsApp takes a text only within 24 hours after the person wrote to you, a template always.",
    options: [
      { value: "text", label: "A text" },
      { value: "template", label: "A template" },
    ],
    default: "text",
  },
  text: {
    kind: "text",
    label: "Text",
    help: "Up to 1600 characters; long ones are paid for as several.",
    multiline: true,
    placeholder: "Your order is on its way.",
    showWhen: { content: ["text"] },
  },
  media: {
    kind: "text",
    label: "Pictures and files",
    help: "Addresses from which Twilio fetches them, with commas between them.",
    placeholder: "https://example.com/label.png",
    default: "",
    showWhen: { content: ["text"] },
    advanced: true,
  },
  template: {
    kind: "text",
    label: "Template",
    help: "Its Content SID, which begins with HX.",
    placeholder: "HX0123456789abcdef0123456789abcdef",
    showWhen: { content: ["template"] },
  },
  values: {
    kind: "json",
    label: "Values of the template",
    help: "By the names of its places.",
    placeholder: '{ "1": "Anna", "2": "1042" }',
    optional: true,
    showWhen: { content: ["template"] },
  },
  service: {
    kind: "text",
    label: "Messaging service",
    help: "Its SID, which begins with MG; it chooses the sender where none is given.",
    placeholder: "MG0123456789abcdef0123456789abcdef",
    default: "",
    advanced: true,
  },
  sendAt: {
    kind: "dateTime",
    label: "Send later",
    help: "More than 5 minutes and at most 35 days from now; only with a messaging service.",
    optional: true,
    advanced: true,
  },
  callback,
} as const;

export const getParams = {
  message: {
    kind: "text",
    label: "Message",
    help: "Its SID, which begins with SM or MM.",
    placeholder: "={{ $json.sid }}",
  },
} as const;

export const listParams = {
  to: { ...to, help: "Only messages to this number.", default: "" },
  from: { ...to, label: "From", help: "Only messages from this number.", default: "" },
  since: {
    kind: "dateTime",
    label: "Since",
    help: "Only messages of this day (in UTC) or later.",
    optional: true,
  },
  most: mostParam,
} as const;

export const callParams = {
  to,
  from,
  say: {
    kind: "choice",
    label: "What happens",
    help: "When somebody answers.",
    options: [
      { value: "text", label: "A voice says a text" },
      { value: "twiml", label: "As TwiML tells" },
    ],
    default: "text",
  },
  text: {
    kind: "text",
    label: "Text",
    help: "What the voice says.",
    multiline: true,
    showWhen: { say: ["text"] },
  },
  language: {
    kind: "text",
    label: "Language",
    help: "Of the voice.",
    placeholder: "pl-PL",
    default: "",
    showWhen: { say: ["text"] },
  },
  twiml: {
    kind: "text",
    label: "TwiML",
    help: "Twilio’s own language for calls.",
    multiline: true,
    placeholder: "<Response><Play>https://example.com/hello.mp3</Play></Response>",
    showWhen: { say: ["twiml"] },
  },
  callback,
} as const;

/** A message as Twilio gives it. */
export const sample = {
  sid: "SM0123456789abcdef0123456789abcdef",
  status: "queued",
  direction: "outbound-api",
  from: "+15017122661",
  to: "+48600100200",
  body: "Your order is on its way.",
  num_segments: "1",
  date_created: "Thu, 15 Jan 2026 09:30:00 +0000",
  date_sent: null,
  error_code: null,
} as const;

export const callSample = {
  sid: "CA0123456789abcdef0123456789abcdef",
  status: "queued",
  from: "+15017122661",
  to: "+48600100200",
  direction: "outbound-api",
} as const;
