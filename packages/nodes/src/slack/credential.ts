import { Fatal, defineCredential } from "@weft/sdk";
import { slackText } from "./text.ts";

const params = {
  token: {
    kind: "secret",
    label: "Token",
    help: "Of a Slack app that is installed in the workspace: it begins with xoxb- (bot) or xoxp- (person).",
  },
  signingSecret: {
    kind: "secret",
    label: "Signing secret",
    help: "Only to start flows: from the app’s basic information. It proves that an event comes from Slack.",
    optional: true,
  },
} as const;

export const slack = defineCredential({
  type: "slack",
  label: "Slack",
  help: "A Slack app of yours: made at api.slack.com/apps, given the scopes that the flow needs, and installed.",
  params,
  translations: slackText("credential", params),
  apply: ({ request, values }) => ({
    ...request,
    headers: { ...request.headers, Authorization: `Bearer ${values.token.trim()}` },
  }),
  async test({ http }) {
    const { body } = await http({ method: "POST", url: "https://slack.com/api/auth.test" });
    const { ok, error } = body as { readonly ok?: boolean; readonly error?: string };
    if (ok !== true) throw new Fatal(`Slack does not accept the token: ${error ?? ""}`);
  },
});
