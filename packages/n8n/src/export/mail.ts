import { notUsual, renamed, wordOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

const formats = { text: "text", html: "html", both: "both" };
const options = { cc: "ccEmail", bcc: "bccEmail", replyTo: "replyTo", files: "attachments" };

export const exportSendMail: Exporter = ({ params, credential }) => {
  const { from = "", to = "", subject = "", text = "", html = "" } = params;
  const format = wordOf(formats, params["format"] ?? "text", "the format of a mail");
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
