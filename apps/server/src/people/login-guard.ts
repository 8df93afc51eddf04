import ipaddr from "ipaddr.js";
import { fault } from "../api/fault.ts";
import type { ApiContext } from "../api/context.ts";
import type { Clock } from "../services.ts";
import { parseAddress, unmapped } from "../outbound/addresses.ts";
import { createThrottle } from "./throttle.ts";

const MINUTE = 60_000;

export interface LoginGuard {
  /**
   * Counts a try at a secret. @throws a 429 fault when the account or the address had too many
   * @param account left out where nobody could be locked out of anything but guessing
   */
  admit(context: ApiContext, account?: string): void;
  /** The secret was right: only failures count, for many people may share an address. */
  succeeded(context: ApiContext, account: string): void;
}

/** Slows down whoever guesses passwords or set-up tokens, at one account or from one address at many. */
export function createLoginGuard(clock: Clock): LoginGuard {
  const byAccount = createThrottle({ tries: 10, windowMs: 15 * MINUTE }, clock);
  const byAddress = createThrottle({ tries: 50, windowMs: 15 * MINUTE }, clock);
  return {
    admit(context, account) {
      // An address that is shut out tries no account, so it cannot shut others out of theirs.
      const waitMs =
        byAddress.attempt(networkOf(context.ip)) || (account === undefined ? 0 : byAccount.attempt(account));
      if (waitMs === 0) return;
      const seconds = Math.ceil(waitMs / 1000);
      context.setRetryAfter(seconds);
      throw fault("TOO_MANY", {
        message: `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`,
        data: { retryAfter: seconds },
      });
    },
    succeeded(context, account) {
      byAccount.forget(account);
      byAddress.takeBack(networkOf(context.ip));
    },
  };
}

/** The address that a caller cannot choose: of an IPv6 address the first 64 bits, for the rest is any number they like. */
function networkOf(ip: string): string {
  const address = parseAddress(ip);
  if (address === undefined) return ip;
  const plain = unmapped(address);
  return plain instanceof ipaddr.IPv6 ? plain.parts.slice(0, 4).join(":") : plain.toString();
}
