import { literally } from "../polling.params.ts";

/** What Meta tells an app besides messages (developers.facebook.com/docs/whatsapp/cloud-api/webhooks). */
const others = [
  { value: "message_template_status_update", label: "A template is approved or refused" },
  { value: "message_template_quality_update", label: "The quality of a template changes" },
  { value: "template_category_update", label: "The category of a template changes" },
  { value: "phone_number_quality_update", label: "The limit of a number changes" },
  { value: "phone_number_name_update", label: "The name of a number is approved or refused" },
  { value: "account_update", label: "The account changes" },
  { value: "account_review_update", label: "The account is reviewed" },
  { value: "business_capability_update", label: "What the business may do changes" },
  { value: "security", label: "The security settings change" },
] as const;

export const eventParams = literally({
  path: {
    kind: "text",
    label: "Path",
    help: "The end of the address that you give to the app at Meta under “WhatsApp”, “Configuration”, with the verify token of the credential.",
    default: "whatsapp",
  },
  events: {
    kind: "choices",
    label: "What starts the flow",
    help: "Of the fields that the app is subscribed to; all of them if none is chosen.",
    options: [
      { value: "message", label: "Somebody writes to you" },
      { value: "status", label: "What becomes of your messages" },
      ...others,
    ],
    default: ["message"],
  },
  statuses: {
    kind: "choices",
    label: "Of your messages",
    help: "Only where the flow starts with what becomes of them; all of it if none is chosen.",
    options: [
      { value: "sent", label: "Sent" },
      { value: "delivered", label: "Delivered" },
      { value: "read", label: "Read" },
      { value: "failed", label: "Failed" },
    ],
    default: [],
  },
  numbers: {
    kind: "text",
    label: "Only these numbers of yours",
    help: "Phone Number IDs with commas between them; all if it is empty.",
    default: "",
    advanced: true,
  },
});

/** A message that somebody wrote, as Meta tells it. */
export const eventSample = {
  messaging_product: "whatsapp",
  metadata: { display_phone_number: "15550783881", phone_number_id: "106540352242922" },
  contacts: [{ profile: { name: "Anna" }, wa_id: "48600100200", user_id: "PL.1502576394655843" }],
  messages: [
    {
      from: "48600100200",
      from_user_id: "PL.1502576394655843",
      id: "wamid.HBgLNDg2MDAxMDAyMDAVAgASGBQzQTdBNUI5RDZFRjQwMTIzNDU2NwA=",
      timestamp: "1794819600",
      type: "text",
      text: { body: "Where is order 1042?" },
    },
  ],
  field: "messages",
} as const;
