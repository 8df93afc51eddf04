import { defineCredential } from "@weft/sdk";
import { supabaseText } from "./text.ts";

const params = {
  host: {
    kind: "text",
    label: "Address of the project",
    help: "From the settings of the project, under “Data API”; your own where you run Supabase yourself.",
    placeholder: "https://abcdefghijklmnop.supabase.co",
  },
  key: {
    kind: "secret",
    label: "Key",
    help: "A secret key (or service_role), which sees everything, or a publishable one, which sees what policies allow.",
  },
} as const;

export const supabase = defineCredential({
  type: "supabase",
  label: "Supabase",
  help: "A project of Supabase, whose tables are read and written.",
  params,
  translations: supabaseText("credential", params),
  apply({ request, values }) {
    const key = values.key.trim();
    // Keys of the new kind are no tokens, and where one is expected they are turned away.
    const token = isToken(key) && { Authorization: `Bearer ${key}` };
    return { ...request, headers: { ...request.headers, apikey: key, ...token } };
  },
  async test({ values, http }) {
    const rest = restOf(values);
    // What a project holds is told to secret keys alone; the others may ask how people sign in.
    const open = isPublic(values.key.trim());
    await http({ url: open ? rest.replace(/rest\/v1$/, "auth/v1/settings") : `${rest}/` });
  },
});

function isToken(key: string): boolean {
  return key.split(".").length === 3;
}

/** A key that sees what policies allow (supabase.com/docs/guides/api/api-keys). */
function isPublic(key: string): boolean {
  if (!isToken(key)) return key.startsWith("sb_publishable_");
  const claims = Buffer.from(key.split(".")[1] ?? "", "base64url").toString();
  return /"role"\s*:\s*"anon"/.test(claims);
}

/** Stands in shown requests for what only a credential tells; nobody can have this name. */
const nowhere = "https://project.supabase.invalid";

/** Where the tables of a project are, however much of its address was given: its id, or what the dashboard shows. */
export function restOf({ host }: Readonly<Record<string, unknown>>): string {
  const given = typeof host === "string" ? host.trim().replace(/\/+$/, "") : "";
  const [, id] =
    /^(?:https:\/\/(?:www\.)?supabase\.com\/dashboard\/project\/)?([a-z\d]{20})(?:\/.*)?$/.exec(given) ?? [];
  if (id !== undefined) return `https://${id}.supabase.co/rest/v1`;
  const root = given.replace(/\/rest\/v1$/, "");
  if (root === "") return `${nowhere}/rest/v1`;
  return `${/^https?:\/\//i.test(root) ? root : `https://${root}`}/rest/v1`;
}
