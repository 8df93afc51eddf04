import { login, me, passwordChange, profile, session, setup } from "../schemas/people.ts";
import { open, signedIn, done } from "./base.ts";

export const accounts = {
  session: open
    .route({ method: "GET", path: "/session", tags: ["Account"], summary: "Who am I" })
    .output(session),
  setup: open
    .route({ method: "POST", path: "/setup", tags: ["Account"], summary: "Create the owner, once" })
    .input(setup)
    .output(session),
  login: open
    .route({ method: "POST", path: "/session", tags: ["Account"], summary: "Sign in" })
    .input(login)
    .output(session),
  logout: signedIn
    .route({ method: "DELETE", path: "/session", tags: ["Account"], summary: "Sign out" })
    .output(done),
  updateMe: signedIn
    .route({ method: "PATCH", path: "/me", tags: ["Account"], summary: "Change my name, language or theme" })
    .input(profile)
    .output(me),
  changePassword: signedIn
    .route({
      method: "POST",
      path: "/me/password",
      tags: ["Account"],
      summary: "Change my password; ends my other sessions",
    })
    .input(passwordChange)
    .output(done),
};
