import { FormFields, defineConnector, nextLink } from "@weft/sdk";
import type { HttpResponse, Refusal } from "@weft/sdk";
import { twilio, twilioHost } from "./credential.ts";

/** As Twilio says no (twilio.com/docs/usage/twilios-response). */
interface TwilioAnswer {
  readonly message?: string;
  readonly code?: number;
}

/** Stands in shown requests for what only a credential tells. */
const nobody = "ACCOUNT_SID";

export const twilioPages = nextLink("next_page_uri");

export const twilioBase = defineConnector({
  type: "twilio",
  version: 1,
  label: "Twilio",
  icon: "brand:twilio",
  credential: twilio,
  baseUrl: ({ account }) =>
    `${twilioHost}/Accounts/${encodeURIComponent((typeof account === "string" && account.trim()) || nobody)}`,
  error: refusalOf,
  choices: {
    numbers: {
      request: () => ({ url: "/IncomingPhoneNumbers.json", query: { PageSize: 100 } }),
      page: twilioPages,
      pick: "incoming_phone_numbers",
      option: ({ phone_number: number, friendly_name: name }) => ({
        value: String(number),
        label: name === number ? String(number) : `${String(name)} · ${String(number)}`,
      }),
    },
  },
});

function refusalOf({ status, body }: Pick<HttpResponse, "status" | "body">): Refusal | undefined {
  if (status < 400) return undefined;
  const { message, code } = typeof body === "object" && body !== null ? (body as TwilioAnswer) : {};
  if (message === undefined) return undefined;
  return { reason: code === undefined ? message : `${message} (${code})` };
}

/** A telephone number as Twilio takes it; short numbers and names of senders stay as they are. */
export function numberOf(given: string): string {
  const number = given.trim();
  if (!/^(\+|00)[\d\s()./-]+$/.test(number)) return number;
  return `+${number.replaceAll(/\D/g, "").replace(/^00/, "")}`;
}

/** What is empty is left out. */
export function form(fields: Readonly<Record<string, unknown>>): FormFields {
  return new FormFields(
    Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined && value !== "" && value !== false),
    ),
  );
}
