/** What a system said no with. */
export interface Refusal {
  /** In its own words. */
  readonly reason: string;
  /** What to do about it, where that is known better than by the kind. */
  readonly hint?: string;
  /** Milliseconds that it asks to wait before the next attempt. */
  readonly delayMs?: number;
  /** By the status unless said: it is not allowed, not there, may pass by itself, or what was sent is wrong. */
  readonly kind?: "access" | "missing" | "later" | "content";
}
