import type { Request, Response } from "express";

/** `__Host-` binds the cookie to this host and to TLS; a browser takes it only over TLS. */
export const cookieName = (secure: boolean): string => (secure ? "__Host-weft" : "weft_session");

export function sessionCookie(request: Request, secure: boolean): string | undefined {
  const name = `${cookieName(secure)}=`;
  for (const part of request.headers.cookie?.split(";") ?? []) {
    const pair = part.trim();
    if (pair.startsWith(name)) return pair.slice(name.length);
  }
  return undefined;
}

export function setSessionCookie(
  response: Response,
  {
    secure,
    session,
    now,
  }: { secure: boolean; session: { token: string; expiresAt: number } | null; now: number },
): void {
  response.cookie(cookieName(secure), session?.token ?? "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: session === null ? 0 : session.expiresAt - now,
  });
}
