import { defineConnector } from "@weft/sdk";
import type { ChoicesSpec, HttpResponse, Refusal } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { googleAccess } from "./credentials.ts";

/** As all of Google’s APIs say no (cloud.google.com/apis/design/errors). */
interface GoogleAnswer {
  readonly error?: {
    readonly message?: string;
    readonly status?: string;
    readonly errors?: readonly { readonly reason?: string }[];
  };
}

/** Limits that pass, which some of the APIs tell with 403. */
const limits = /^(?:rateLimitExceeded|userRateLimitExceeded|sharingRateLimitExceeded|RESOURCE_EXHAUSTED)$/;

/** What the services of Google have in common. */
export function googleBase<
  const C extends {
    readonly type: string;
    readonly label: string;
    readonly choices?: Readonly<Record<string, ChoicesSpec>>;
  },
>(spec: C & { readonly icon: string; readonly baseUrl: string }) {
  return defineConnector({ version: 1, credential: googleAccess, error: refusalOf, ...spec });
}

function refusalOf({ status, body }: Pick<HttpResponse, "status" | "body">): Refusal | undefined {
  if (status < 400) return undefined;
  const { error } = typeof body === "object" && body !== null ? (body as GoogleAnswer) : {};
  if (typeof error?.message !== "string") return undefined;
  const reasons = [error.status ?? "", ...(error.errors ?? []).map(({ reason = "" }) => reason)];
  const passes = status === 403 && reasons.some((reason) => limits.test(reason));
  return { reason: error.message, ...(passes && { kind: "later" as const }) };
}

/** The id of a file, from itself or from the address that browsers show. Throws `Fatal` for anything else. */
export function fileId(text: string): string {
  const [, , inPath] = /\/(d|folders)\/([\w-]+)/.exec(text) ?? [];
  const [, inQuery] = /[?&]id=([\w-]+)/.exec(text) ?? [];
  const id = inPath ?? inQuery ?? text.trim();
  if (!/^[\w-]+$/.test(id)) throw fatal("google-id", { value: text.slice(0, 200) });
  return id;
}
