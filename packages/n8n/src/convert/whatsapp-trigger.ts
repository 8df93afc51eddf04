import { idOf, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { credentialNote } from "./vendor.ts";

/** WhatsApp Trigger 1 (docs.n8n.io). Its events are called as Meta calls them; what becomes of messages is an option. */
export const convertWhatsappTrigger: Converter = ({ parameters, raw }) => {
  const options = objectOf(parameters["options"]);
  const updates = listOf(parameters["updates"]).map(idOf);
  const told = statusesIn(options["messageStatusUpdates"]);
  const events = updates.flatMap((one) =>
    one === "messages" ? ["message", ...(told === undefined ? [] : ["status"])] : [one],
  );
  return {
    type: "whatsapp.event",
    params: {
      path: textOf(raw["webhookId"]) || "whatsapp",
      events,
      ...(told !== undefined && told.length > 0 && { statuses: told }),
    },
    notes: [
      credentialNote("WhatsApp Business"),
      "Give the app at Meta the address of this node, and the credential the app secret and the verify token",
      "Each message is an item of its own, also where several come at once",
      ...ignoredOptions(options, ["messageStatusUpdates"]),
    ],
  };
};

/** What Meta tells of messages; of deleted ones it no longer does. */
const known = new Set(["sent", "delivered", "read", "failed"]);

/** All of them where nothing is said; nothing where none is wanted. */
function statusesIn(given: unknown): readonly string[] | undefined {
  if (given === undefined) return [];
  const names = listOf(given).map(idOf);
  if (names.includes("all")) return [];
  return names.length === 0 ? undefined : names.filter((name) => known.has(name));
}
