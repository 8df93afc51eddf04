import { ORPCError } from "@orpc/server";
// Not the whole contract: what executes flows needs the table alone.
import { apiErrors } from "@weft/api/errors";
import type { ApiErrorCode } from "@weft/api/errors";
import type { Problem } from "@weft/flow";

/** What an error answer carries besides its code and sentence. */
export interface FaultData {
  readonly problems?: readonly Problem[];
  /** What is wrong with each field, by its path. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Anything else that the answer needs, e.g. the newest revision. */
  readonly [more: string]: unknown;
}

/** An answer other than success, by its code in the table of `@weft/api`; `message` says more than the table does. */
export function fault(
  code: ApiErrorCode,
  details: { readonly message?: string; readonly data?: FaultData } = {},
): ORPCError<ApiErrorCode, FaultData | undefined> {
  const { status, message } = apiErrors[code];
  return new ORPCError<ApiErrorCode, FaultData | undefined>(code, {
    defined: true,
    status,
    message: details.message ?? message,
    data: details.data,
  });
}

export function badCursor(): Error {
  return fault("INVALID_INPUT", { data: { fields: { cursor: "is not one that this list gave" } } });
}
