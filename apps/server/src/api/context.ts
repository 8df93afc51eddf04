import type { Actor } from "../people/actor.ts";

/** What a route's handler knows of the request besides its input. */
export interface ApiContext {
  /** `undefined`: nobody is signed in. Routes that are not public may use `signedIn(context)`. */
  readonly actor: Actor | undefined;
  /** Asked again, for answers that last: the session may have ended, the role may be another one. */
  actorNow(): Actor | undefined;
  readonly requestId: string;
  readonly ip: string;
  readonly agent: string;
  /** Sets the session cookie, or clears it. */
  setSession(session: { readonly token: string; readonly expiresAt: number } | null): void;
  /** Lets the browser keep the cookie of this session as long as the session lives. */
  renewSession(expiresAt: number): void;
  /** Asks the caller to come back after this many seconds; goes with `TOO_MANY` and `NOT_READY`. */
  setRetryAfter(seconds: number): void;
}
