import { z } from "zod";
import { roles } from "../access.ts";
import { email, id, language, password, personName, theme, time } from "./common.ts";

export const role = z.enum(roles);

export const me = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  language: language.nullable(),
  theme,
  workspace: z.object({ id, name: z.string() }),
});
/** What the editor asks first: who am I, or what is to be done before I can be someone. */
export const session = z.object({
  state: z.enum(["setup", "signedOut", "signedIn"]),
  me: me.optional(),
  version: z.string(),
});
export const setup = z.object({
  token: z.string().max(200),
  email,
  name: personName,
  password,
  language: language.optional(),
});
export const login = z.object({ email: z.string().max(254), password: z.string().max(1000) });
export const profile = z.object({
  name: personName.optional(),
  language: language.optional(),
  theme: theme.optional(),
});
export const passwordChange = z.object({ current: z.string().max(1000), next: password });

export const person = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  createdAt: time,
  lastSeenAt: time.nullable(),
});
export const newPerson = z.object({ email, name: personName, role, password });
export const personChange = z.object({ id, role: role.optional(), name: personName.optional() });

export type Me = z.infer<typeof me>;
export type Session = z.infer<typeof session>;
export type Person = z.infer<typeof person>;
