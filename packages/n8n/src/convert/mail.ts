import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { given } from "./files-common.ts";

const people = { fromEmail: "from", toEmail: "to" };
const copies = { ccEmail: "cc", bccEmail: "bcc" };
const credentialNote =
  "Choose a credential of the type “Mail server (SMTP)”: secrets are never in a workflow file";

/**
 * Send Email 1 to 2.1 (docs.n8n.io). From 2 on it asks for the format; which one it has unless said changed with 2.1. The line
 * about n8n that it writes below mails is left out on purpose.
 */
export const convertSendEmail: Converter = ({ typeVersion, parameters }) => {
  const operation = textOf(parameters["operation"]) || "send";
  if (operation !== "send")
    throw new Unsupported(
      "A mail that waits for its answer has no counterpart: put {{ $execution.resumeFormUrl }} into the text of “Send a mail”, and let “Wait” follow",
    );
  const options = objectOf(parameters["options"]);
  const old = typeVersion < 2;
  // Version 1 has beside the options what stands in them later.
  const more = old ? parameters : options;
  const known = [
    "allowUnauthorizedCerts",
    "appendAttribution",
    "replyTo",
    "attachments",
    ...Object.keys(copies),
  ];
  return {
    type: "mail.send",
    params: {
      ...given(parameters, people),
      ...given(parameters, { subject: "subject" }),
      ...(old ? oldContent(parameters) : content(parameters, typeVersion)),
      ...given(more, { ...copies, attachments: "files" }),
      ...given(options, { replyTo: "replyTo" }),
    },
    notes: [
      credentialNote,
      ...(options["allowUnauthorizedCerts"] === true ? ["Turn on “Accept any certificate” in it"] : []),
      ...ignoredOptions(options, known),
    ],
  };
};

function oldContent(parameters: JsonObject): JsonObject {
  const { text, html } = given(parameters, { text: "text", html: "html" });
  if (html === undefined) return text === undefined ? {} : { text };
  return text === undefined ? { format: "html", html } : { format: "both", text, html };
}

function content(parameters: JsonObject, typeVersion: number): JsonObject {
  const format = textOf(parameters["emailFormat"]) || (typeVersion < 2.1 ? "text" : "html");
  if (!["text", "html", "both"].includes(format))
    throw new Unsupported("The format of this mail is given by an expression: choose one");
  const wanted = format === "both" ? { text: "text", html: "html" } : { [format]: format };
  return { format, ...given(parameters, wanted) };
}
