import { createClient } from "@weft/api/client";
import type { ApiClient } from "@weft/api/client";
import type { Role } from "@weft/api";

/** Someone with an account who is signed in. */
export interface Member {
  readonly name: string;
  readonly email: string;
  readonly api: ApiClient;
  /** What a browser has to have to be this person. */
  readonly storageState: StorageState;
}

export interface StorageState {
  readonly cookies: {
    name: string;
    value: string;
    domain: string;
    path: string;
    expires: number;
    httpOnly: boolean;
    secure: boolean;
    sameSite: "Strict" | "Lax" | "None";
  }[];
  readonly origins: [];
}

export type Language = "en" | "pl" | "pt-BR";

export const password = "four unrelated words";
export const nobody: StorageState = { cookies: [], origins: [] };
export const ownerPerson = { name: "Olga Owner", email: "olga@example.com" };

/** Uses the set-up link as the editor does. */
export async function setUpOwner(weft: { url: string; setupUrl: string }): Promise<Member> {
  const token = new URL(weft.setupUrl).searchParams.get("token") ?? "";
  const response = await post(`${weft.url}/api/setup`, { token, ...ownerPerson, password, language: "en" });
  return signedIn(weft.url, ownerPerson, response);
}

export interface Wanted {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language?: Language;
}

/** The owner adds a person, who then signs in. */
export async function addPerson(url: string, owner: Member, wanted: Wanted): Promise<Member> {
  const { name, email, role, language = "en" } = wanted;
  await owner.api.people.create({ name, email, role, password });
  const member = await signedIn(url, { name, email }, await post(`${url}/api/session`, { email, password }));
  await member.api.accounts.updateMe({ language });
  return member;
}

async function signedIn(
  url: string,
  person: { name: string; email: string },
  response: Response,
): Promise<Member> {
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie === undefined) throw new Error(`Signing in was refused: ${await response.text()}`);
  const [name = "", value = ""] = cookie.split("=");
  const where = { domain: new URL(url).hostname, path: "/", expires: -1 };
  return {
    ...person,
    api: createClient({ url: `${url}/api`, headers: () => ({ cookie }) }),
    storageState: {
      cookies: [{ name, value, ...where, httpOnly: true, secure: false, sameSite: "Lax" }],
      origins: [],
    },
  };
}

function post(url: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}
