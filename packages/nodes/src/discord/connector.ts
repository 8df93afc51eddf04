import { defineConnector } from "@weft/sdk";
import type { HttpResponse, JsonObject, Refusal } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { discord } from "./credentials.ts";

/** As Discord says no (docs.discord.com/developers/reference#error-messages). */
interface DiscordAnswer {
  readonly message?: string;
  readonly retry_after?: number;
  readonly errors?: unknown;
}

/** What bots and webhooks have in common. */
export const discordSystem = {
  type: "discord",
  version: 1,
  label: "Discord",
  icon: "brand:discord",
  baseUrl: "https://discord.com/api/v10",
  // Discord turns programs away that do not name themselves like this.
  headers: { "User-Agent": "DiscordBot (Weft, 1)" },
  error: refusalOf,
} as const;

/** Channels that take messages: texts, voices, announcements, threads and stages. */
const written = new Set([0, 2, 5, 10, 11, 12, 13]);

export const discordBase = defineConnector({
  ...discordSystem,
  credential: discord,
  choices: {
    servers: {
      request: () => ({ url: "/users/@me/guilds" }),
      option: ({ id, name }) => ({ value: String(id), label: String(name) }),
    },
    channels: {
      needs: ["server"],
      request: ({ params }) => ({ url: `/guilds/${snowflake(String(params["server"]))}/channels` }),
      option: ({ id, name, type }) =>
        written.has(Number(type)) ? { value: String(id), label: `#${String(name)}` } : undefined,
    },
    allChannels: {
      needs: ["server"],
      request: ({ params }) => ({ url: `/guilds/${snowflake(String(params["server"]))}/channels` }),
      option: ({ id, name, type }) => ({
        value: String(id),
        label: type === 4 ? String(name) : `#${String(name)}`,
      }),
    },
    roles: {
      needs: ["server"],
      request: ({ params }) => ({ url: `/guilds/${snowflake(String(params["server"]))}/roles` }),
      option: ({ id, name, managed }) =>
        managed === true ? undefined : { value: String(id), label: String(name) },
    },
    people: {
      needs: ["server"],
      request: ({ params }) => ({
        url: `/guilds/${snowflake(String(params["server"]))}/members`,
        query: { limit: 1000 },
      }),
      option: ({ user, nick }) => {
        const { id, username, global_name: name } = (user ?? {}) as JsonObject;
        return { value: String(id), label: String(nick ?? name ?? username) };
      },
    },
  },
});

function refusalOf({ status, body }: Pick<HttpResponse, "status" | "body">): Refusal | undefined {
  if (status < 400) return undefined;
  const {
    message,
    retry_after: seconds,
    errors,
  } = typeof body === "object" && body !== null ? (body as DiscordAnswer) : {};
  if (message === undefined) return undefined;
  const details = detailsIn(errors, "");
  return {
    reason: details.length === 0 ? message : `${message} (${details.slice(0, 5).join("; ")})`,
    ...(status === 429 && seconds !== undefined && { delayMs: Math.ceil(seconds * 1000) }),
  };
}

/** Of each field, what is wrong with it. */
function detailsIn(errors: unknown, at: string): readonly string[] {
  if (typeof errors !== "object" || errors === null) return [];
  return Object.entries(errors).flatMap(([name, inner]: [string, unknown]) =>
    name === "_errors" && Array.isArray(inner)
      ? inner.map((one: unknown) => `${at}: ${String((one as DiscordAnswer).message)}`)
      : detailsIn(inner, at === "" ? name : `${at}.${name}`),
  );
}

/** An id of Discord’s, from itself or as the last one of the address that “Copy link” gives. Throws `Fatal` otherwise. */
export function snowflake(text: string): string {
  const given = text.trim();
  const [, last] =
    /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:[\w@]+\/)*(\d+)\/?$/.exec(given) ?? [];
  const id = last ?? given;
  if (!/^\d{1,20}$/.test(id)) throw fatal("discord-id", { value: given.slice(0, 200) });
  return id;
}
