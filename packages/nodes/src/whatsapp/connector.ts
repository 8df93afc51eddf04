import { connectorApi, cursor, defineConnector } from "@weft/sdk";
import type {
  ConnectorContext,
  HttpResponse,
  JsonObject,
  Refusal,
  RemoteChoices,
  RemoteOption,
} from "@weft/sdk";
import { fatal } from "../errors.ts";
import { graph, whatsapp } from "./credential.ts";

/** As the Graph API says no (developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes). */
interface GraphAnswer {
  readonly error?: {
    readonly message?: string;
    readonly code?: number;
    readonly error_data?: { readonly details?: string };
  };
}

export const whatsappBase = defineConnector({
  type: "whatsapp",
  version: 1,
  label: "WhatsApp",
  icon: "brand:whatsapp",
  credential: whatsapp,
  baseUrl: graph,
  error: refusalOf,
});

/** Limits that pass; some come with 400. */
const limits = new Set([4, 80_007, 130_429, 131_048, 131_056, 133_016]);

function refusalOf({ status, body }: Pick<HttpResponse, "status" | "body">): Refusal | undefined {
  if (status < 400) return undefined;
  const { error } = typeof body === "object" && body !== null ? (body as GraphAnswer) : {};
  if (error?.message === undefined) return undefined;
  const { message, code, error_data: more } = error;
  const kind = code === 190 ? "access" : code !== undefined && limits.has(code) ? "later" : undefined;
  return {
    reason: more?.details === undefined ? message : `${message} (${more.details})`,
    ...(kind !== undefined && { kind }),
  };
}

/** What is asked of the account that the credential names. */
async function listed(ctx: ConnectorContext, what: string): Promise<readonly JsonObject[]> {
  const account = (await ctx.credential())?.values["account"];
  if (typeof account !== "string" || account.trim() === "") throw fatal("whatsapp-account");
  const found = await connectorApi(whatsappBase, ctx).list({
    request: { url: `/${encodeURIComponent(account.trim())}/${what}`, query: { limit: 100 } },
    pick: "data",
    page: cursor("paging.cursors.after", { query: "after" }),
    most: 500,
  });
  return found.map(({ json }) => json);
}

function fitting(options: readonly RemoteOption[], search: string): readonly RemoteOption[] {
  const typed = search.trim().toLowerCase();
  return options.filter(({ label, value }) => `${label}\n${value}`.toLowerCase().includes(typed));
}

export const whatsappChoices: RemoteChoices = {
  async numbers({ search, ctx }) {
    const numbers = await listed(ctx, "phone_numbers");
    const options = numbers.map(({ id, display_phone_number: shown, verified_name: name }) => ({
      value: String(id),
      label: `${String(name)} · ${String(shown)}`,
    }));
    return fitting(options, search);
  },
  async templates({ search, ctx }) {
    const templates = await listed(ctx, "message_templates");
    const options = templates.map(({ name, language }) => ({
      value: `${String(name)}|${String(language)}`,
      label: `${String(name)} (${String(language)})`,
    }));
    return fitting(options, search);
  },
};

/** Whoever hides the number behind a name is known by an id: BR.1502576394655843, BR.ENT.11815799212886844830. */
const personId = /^[A-Z]{2}(\.ENT)?\.[A-Za-z\d]{1,128}$/;

/** Who gets a message: a number, by its digits with the country's code, or a person's id. */
export function receiverOf(
  number: string,
  index: number,
): { readonly to: string } | { readonly recipient: string } {
  if (personId.test(number.trim())) return { recipient: number.trim() };
  const plain = number.replaceAll(/[\s()+.-]/g, "").replace(/^00/, "");
  if (!/^\d{5,20}$/.test(plain))
    throw fatal("whatsapp-number", { item: index + 1, number: number.slice(0, 60) });
  return { to: plain };
}
