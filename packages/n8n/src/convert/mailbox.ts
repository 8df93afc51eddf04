import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";

const credentialNote =
  "Choose a credential of the type “Mailbox (IMAP)”: secrets are never in a workflow file";
const known = ["customEmailConfig", "allowUnauthorizedCerts", "forceReconnect", "trackLastMessageId"];

/** Email Trigger (IMAP) 1 to 2.2 (docs.n8n.io). */
export const convertMailbox: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  const format = textOf(parameters["format"]) || "simple";
  if (!["simple", "resolved", "raw"].includes(format))
    throw new Unsupported("The format of these mails is given by an expression: choose one");
  const { rules, notes } = rulesOf(options["customEmailConfig"]);
  const prefix = textOf(parameters["dataPropertyAttachmentsPrefixName"]);
  const attachments =
    format === "resolved" || (format === "simple" && parameters["downloadAttachments"] === true);
  return {
    type: "mail.received",
    params: {
      mailbox: textOf(parameters["mailbox"]).replace(/^=/, "") || "INBOX",
      after: textOf(parameters["postProcessAction"]) === "nothing" ? "nothing" : "read",
      files: attachments,
      ...(prefix !== "" && { filePrefix: prefix }),
      ...(format === "raw" && { source: true }),
      start: "together",
      existing: true,
      ...rules,
    },
    notes: [
      credentialNote,
      ...(options["allowUnauthorizedCerts"] === true ? ["Turn on “Accept any certificate” in it"] : []),
      ...(format === "resolved"
        ? [
            "The fields have the names of n8n’s simple format: textPlain, textHtml, metadata; addresses are texts",
          ]
        : []),
      ...(format === "raw" ? ["The whole mail is the file “mail”, not a field"] : []),
      "Each mail starts the flow once, whatever becomes of it afterwards",
      ...notes,
      ...ignoredOptions(options, known),
    ],
  };
};

const words: Readonly<Record<string, string>> = {
  FROM: "from",
  TO: "to",
  SUBJECT: "subject",
  BODY: "text",
  TEXT: "text",
};

/** The rules are a list as JSON: words, and lists of a word and what it looks for. n8n takes unread mails unless told otherwise. */
function rulesOf(config: unknown): { readonly rules: JsonObject; readonly notes: readonly string[] } {
  if (config === undefined || config === "") return { rules: {}, notes: [] };
  const given = Array.isArray(config) ? config : parsed(textOf(config));
  const rules: Record<string, string> = { which: "all" };
  const others: string[] = [];
  for (const rule of listOf(given)) {
    const [word, value] = Array.isArray(rule) ? (rule as readonly unknown[]) : [rule];
    const name = Object.hasOwn(words, textOf(word).toUpperCase())
      ? words[textOf(word).toUpperCase()]
      : undefined;
    if (textOf(word).toUpperCase() === "UNSEEN") rules["which"] = "unread";
    else if (name !== undefined && typeof value === "string") rules[name] = value;
    else if (textOf(word).toUpperCase() !== "ALL") others.push(isObject(rule) ? "{}" : textOf(word));
  }
  const unread = given === undefined;
  const left = unread ? ["customEmailConfig"] : others;
  return {
    rules: unread ? {} : rules,
    notes: left.length === 0 ? [] : [`These rules have no counterpart and were left out: ${left.join(", ")}`],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
