import { listOf, textOf } from "../workflow.ts";
import type { Exporter } from "./exporter.ts";
import { isFilled } from "./vendor.ts";

/** Meta’s fields, as n8n’s trigger lists them. */
const fields = [
  "messages",
  "account_review_update",
  "account_update",
  "business_capability_update",
  "message_template_quality_update",
  "message_template_status_update",
  "phone_number_name_update",
  "phone_number_quality_update",
  "security",
  "template_category_update",
];

export const exportWhatsappTrigger: Exporter = ({ params }) => {
  const asked = params["events"] === undefined ? ["message"] : listOf(params["events"]).map(textOf);
  const all = asked.length === 0;
  const told = all || asked.includes("status");
  const messages = told || asked.includes("message");
  const others = asked.filter((one) => fields.includes(one));
  const statuses = listOf(params["statuses"]).map(textOf);
  return {
    type: "whatsAppTrigger",
    typeVersion: 1,
    access: [{ type: "whatsAppTriggerApi" }],
    parameters: {
      updates: all ? fields : [...(messages ? ["messages"] : []), ...others],
      options: messages
        ? { messageStatusUpdates: told ? (statuses.length === 0 ? ["all"] : statuses) : [] }
        : {},
    },
    webhook: true,
    notes: [
      "n8n gives the app at Meta its address by itself, and takes it from every other trigger of the app",
      "Several messages that come at once are one item there",
      ...(told && !all && !asked.includes("message")
        ? ["n8n starts on what people write as well: leave out items without “statuses”"]
        : []),
      ...(!told && statuses.length > 0 ? ["These settings have no counterpart in n8n: statuses"] : []),
      ...(isFilled(params["numbers"])
        ? ["n8n does not choose among the numbers: leave out items by “metadata.phone_number_id”"]
        : []),
    ],
  };
};
