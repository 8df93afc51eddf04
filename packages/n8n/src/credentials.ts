import { isObject, objectOf, textOf } from "./workflow.ts";
import type { N8nNode } from "./workflow.ts";

/** The access that a node of an n8n file has; the file never carries its secrets. */
export interface UsedCredential {
  /** n8n's type, such as `httpHeaderAuth`. Empty where the file does not say it. */
  readonly type: string;
  /** As it is called there. Empty where the file does not say it. */
  readonly name: string;
}

/** Files keep what was chosen before beside what is chosen now. Facts: INodeCredentials in n8n-io/n8n. */
export function credentialOf({ parameters, raw, type }: N8nNode): UsedCredential | undefined {
  const stored = objectOf(raw["credentials"]);
  const authentication = textOf(parameters["authentication"]);
  if (authentication === "none" || (authentication === "" && asksFirst.has(type))) return undefined;
  const byItself = authentication === "oAuth2" && !anySystem.has(type);
  const asked = typesAsked(byItself ? "" : authentication, [
    textOf(parameters["genericAuthType"]),
    textOf(parameters["nodeCredentialType"]),
  ]);
  const chosen = asked.find((one) => Object.hasOwn(stored, one)) ?? Object.keys(stored)[0];
  if (chosen !== undefined) return { type: chosen, name: nameOf(stored[chosen]) };
  const [likely] = asked;
  return likely === undefined ? undefined : { type: likely, name: "" };
}

/** These have no access unless they say which. */
const asksFirst: ReadonlySet<string> = new Set(
  ["httpRequest", "webhook", "formTrigger", "wait"].map((type) => `n8n-nodes-base.${type}`),
);

/** OAuth2 of any system; nodes of one system have a type of their own for it. */
const anySystem: ReadonlySet<string> = new Set(["n8n-nodes-base.httpRequest", "n8n-nodes-base.graphql"]);

/** By how a node says that it proves who it is; the most likely type first. */
const byAuthentication: Readonly<Record<string, string>> = {
  basicAuth: "httpBasicAuth",
  headerAuth: "httpHeaderAuth",
  queryAuth: "httpQueryAuth",
  digestAuth: "httpDigestAuth",
  oAuth2: "oAuth2Api",
  jwtAuth: "jwtAuth",
};

function typesAsked(authentication: string, named: readonly string[]): readonly string[] {
  const usual = Object.hasOwn(byAuthentication, authentication)
    ? byAuthentication[authentication]
    : undefined;
  const types = authentication === "genericCredentialType" ? named.slice(0, 1) : named.slice().reverse();
  return [...types, usual ?? ""].filter((type) => type !== "");
}

/** Once it was the name alone, now it is an object with id and name. */
function nameOf(stored: unknown): string {
  return isObject(stored) ? textOf(stored["name"]) : textOf(stored);
}

const ours: Readonly<Record<string, readonly string[]>> = {
  anthropicApi: ["ai"],
  aws: ["s3", "http.aws"],
  azureOpenAiApi: ["ai"],
  deepSeekApi: ["ai"],
  googlePalmApi: ["ai"],
  groqApi: ["ai"],
  mistralCloudApi: ["ai"],
  ollamaApi: ["ai"],
  openAiApi: ["ai"],
  openRouterApi: ["ai"],
  xAiApi: ["ai"],
  ftp: ["ftp"],
  sftp: ["sftp"],
  s3: ["s3"],
  gmailOAuth2: ["google"],
  googleApi: ["google.serviceAccount"],
  httpBasicAuth: ["http.basic"],
  httpBearerAuth: ["http.bearer"],
  httpCustomAuth: ["http.custom"],
  httpDigestAuth: ["http.digest"],
  httpHeaderAuth: ["http.header"],
  httpQueryAuth: ["http.query"],
  httpSslAuth: ["http.tls"],
  airtableApi: ["airtable"],
  airtableOAuth2Api: ["airtable"],
  airtableTokenApi: ["airtable"],
  discordBotApi: ["discord"],
  discordOAuth2Api: ["discord"],
  discordWebhookApi: ["discord.webhook"],
  notionApi: ["notion"],
  notionOAuth2Api: ["notion"],
  slackApi: ["slack"],
  slackOAuth2Api: ["slack"],
  supabaseApi: ["supabase"],
  telegramApi: ["telegram"],
  twilioApi: ["twilio"],
  whatsAppApi: ["whatsapp"],
  whatsAppTriggerApi: ["whatsapp"],
  oAuth1Api: ["http.oauth1"],
  oAuth2Api: ["http.oauth2", "http.oauth2Client"],
};

/** Of the credential types that a node takes, those that do what n8n's type does; all where there is none. */
export function fittingTypes(type: string, accepted: readonly string[]): readonly string[] {
  const other = /^google\w*OAuth2Api$/.test(type) ? ["google"] : [];
  const same = (Object.hasOwn(ours, type) ? ours[type] : undefined) ?? other;
  const fitting = same.filter((one) => accepted.includes(one));
  return fitting.length > 0 ? fitting : accepted;
}
