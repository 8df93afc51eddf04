/** Where to go after signing in: a page of this editor, never another site. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/u.test(next) ? next : "/flows";
}
