import { MultipartForm, defineConnector } from "@weft/sdk";
import type { FormPart, HttpRequest, HttpResponse, Refusal } from "@weft/sdk";
import { hostOf, telegram } from "./credential.ts";

/** Answers of the Bot API: `ok`, and `description` where it is false (core.telegram.org/bots/api#making-requests). */
interface TelegramAnswer {
  readonly ok?: boolean;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number };
}

export const telegramBase = defineConnector({
  type: "telegram",
  version: 1,
  label: "Telegram",
  icon: "brand:telegram",
  credential: telegram,
  baseUrl: (values) => `${hostOf(values)}/bot`,
  error: refusalOf,
});

function refusalOf({ status, body }: Pick<HttpResponse, "status" | "body">): Refusal | undefined {
  const answer = typeof body === "object" && body !== null ? (body as TelegramAnswer) : {};
  if (answer.ok !== false || answer.description === undefined) return undefined;
  const seconds = answer.parameters?.retry_after;
  return {
    reason: answer.description,
    ...(seconds !== undefined && { delayMs: seconds * 1000 }),
    // A token that nobody has is a path that is not there.
    ...(status === 404 && { kind: "access" as const }),
  };
}

/** One method of the Bot API. What is empty is left out; with a file it goes as a form. */
export function method(
  name: string,
  fields: Readonly<Record<string, unknown>>,
  file?: FormPart,
): HttpRequest {
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== "" && value !== false,
  );
  const body =
    file === undefined
      ? Object.fromEntries(given)
      : new MultipartForm([
          ...given.map(([key, value]) => ({
            name: key,
            value: typeof value === "string" ? value : JSON.stringify(value),
          })),
          file,
        ]);
  return { method: "POST", url: `/${name}`, body };
}
