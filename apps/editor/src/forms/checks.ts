/** Shape only; whether it exists shows when a message arrives. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text);
}

/** The server asks for as many. */
export const PASSWORD_LENGTH = 10;
