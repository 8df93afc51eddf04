import { ORPCError } from "@orpc/server";
import { apiErrors } from "@weft/api";
import type { ApiErrorCode } from "@weft/api";
import type { Problem } from "@weft/flow";

export interface FaultDetails {
  /** Replaces the table's sentence by one that says more. */
  readonly message?: string;
  readonly data?: {
    readonly problems?: readonly Problem[];
    /** What is wrong with each field, by its path. */
    readonly fields?: Readonly<Record<string, string>>;
    /** Anything else that the answer needs, e.g. the newest revision. */
    readonly [more: string]: unknown;
  };
}

/** An answer other than success, by its code in the table of `@weft/api`. */
export function fault(
  code: ApiErrorCode,
  details: FaultDetails = {},
): ORPCError<ApiErrorCode, FaultDetails["data"]> {
  const { status, message } = apiErrors[code];
  const { data } = details;
  return new ORPCError(code, {
    status,
    message: details.message ?? message,
    defined: true,
    ...(data && { data }),
  });
}
