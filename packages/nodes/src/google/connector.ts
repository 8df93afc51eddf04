import { defineConnector } from "@weft/sdk";
import type { ChoicesSpec, HttpResponse, Refusal } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { googleAccess } from "./credentials.ts";
import type { Service } from "./credentials.ts";

/** As all of Google’s APIs say no (cloud.google.com/apis/design/errors). */
interface GoogleAnswer {
  readonly error?: {
    readonly message?: string;
    readonly status?: string;
    readonly errors?: readonly { readonly reason?: string }[];
    readonly details?: readonly { readonly reason?: string }[];
  };
}

/** Limits that pass, which some of the APIs tell with 403. */
const limits = /^(?:rateLimitExceeded|userRateLimitExceeded|sharingRateLimitExceeded|RESOURCE_EXHAUSTED)$/;

/** The account may, but has not agreed that this credential does. */
const scopes = /^(?:ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficientPermissions)$/;

/** What the services of Google have in common. `service`: what a credential that is made for them gives access to. */
export function googleBase<
  const C extends {
    readonly type: string;
    readonly label: string;
    readonly choices?: Readonly<Record<string, ChoicesSpec>>;
  },
>(service: Service, spec: C & { readonly icon: string; readonly baseUrl: string }) {
  return defineConnector({
    version: 1,
    credential: googleAccess,
    looksByGet: true,
    credentialStart: { services: [service] },
    error: (answer: Answer): Refusal | undefined => refusalOf(answer, spec.label),
    ...spec,
  });
}

type Answer = Pick<HttpResponse, "status" | "body">;

function refusalOf({ status, body }: Answer, service: string): Refusal | undefined {
  if (status < 400) return undefined;
  const { error } = typeof body === "object" && body !== null ? (body as GoogleAnswer) : {};
  if (typeof error?.message !== "string") return undefined;
  const parts = [...(error.errors ?? []), ...(error.details ?? [])];
  const reasons = [error.status ?? "", ...parts.map(({ reason = "" }) => reason)];
  if (reasons.some((reason) => scopes.test(reason))) throw fatal("google-scope", { service });
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
