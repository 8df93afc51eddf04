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
    return { ...request, headers: { ...request.headers, apikey: key, Authorization: `Bearer ${key}` } };
  },
  async test({ values, http }) {
    await http({ url: `${restOf(values)}/` });
  },
});

/** Where the tables of a project are, however much of its address was given. */
export function restOf({ host }: Readonly<Record<string, unknown>>): string {
  const given = typeof host === "string" ? host.trim() : "";
  return `${given.replace(/\/+$/, "").replace(/\/rest\/v1$/, "")}/rest/v1`;
}
