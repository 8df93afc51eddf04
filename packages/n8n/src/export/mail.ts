import { notUsual, renamed, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

const formats = { text: "text", html: "html", both: "both" };
const options = { cc: "ccEmail", bcc: "bccEmail", replyTo: "replyTo", files: "attachments" };

export const exportSendMail: Exporter = ({ params, credential }) => {
  const { from = "", to = "", subject = "", text = "", html = "" } = params;
  const format = wordOf(formats, params["format"] ?? "text");
  return {
    type: "emailSend",
    typeVersion: 2.1,
    parameters: {
      fromEmail: from,
      toEmail: to,
      subject,
      emailFormat: format,
      ...(format !== "html" && { text }),
      ...(format !== "text" && { html }),
      options: { appendAttribution: false, ...renamed(params, options) },
    },
    notes: [
      ...notUsual(params, {
        inReplyTo: "",
        references: "",
        priority: "normal",
        headers: [],
        timeout: 60_000,
      }),
      ...(credential === undefined ? [] : ["Choose the credential there: secrets are never in a file"]),
    ],
  };
};

/** n8n waits for mails, so it has no interval. */
export const exportMailbox: Exporter = ({ params, credential }) => {
  const { mailbox = "INBOX", which = "unread", files = true, source = false } = params;
  const rules = [
    which === "all" ? "ALL" : "UNSEEN",
    ...Object.entries({
      FROM: params["from"],
      TO: params["to"],
      SUBJECT: params["subject"],
      BODY: params["text"],
    })
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([word, value]) => [word, value]),
  ];
  return {
    type: "emailReadImap",
    typeVersion: 2,
    parameters: {
      mailbox,
      postProcessAction: params["after"] === "nothing" ? "nothing" : "read",
      ...(source === true ? { format: "raw" } : { downloadAttachments: files }),
      ...renamed(params, { filePrefix: "dataPropertyAttachmentsPrefixName" }),
      options: rules.length === 1 && which === "unread" ? {} : { customEmailConfig: JSON.stringify(rules) },
    },
    notes: [
      ...(["move", "delete"].includes(String(params["after"])) ? ["n8n can only mark mails as read"] : []),
      ...(params["existing"] === true ? [] : ["n8n begins with the mails that are there already"]),
      ...notUsual(params, { every: 300_000, start: "together" }),
      ...(credential === undefined ? [] : ["Choose the credential there: secrets are never in a file"]),
    ],
  };
};
