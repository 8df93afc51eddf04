import { createHmac, timingSafeEqual } from "node:crypto";
import { defineTrigger } from "@weft/sdk";
import type { JsonObject, WebhookAnswer, WebhookRequest } from "@weft/sdk";
import { normalPath } from "../core/webhook-path.ts";
import { literally } from "../polling.params.ts";
import { slack } from "./credential.ts";
import { slackText } from "./text.ts";

const params = literally({
  path: {
    kind: "text",
    label: "Path",
    help: "The end of the address that you give to the app under “Event Subscriptions”.",
    default: "slack",
  },
  events: {
    kind: "choices",
    label: "What starts the flow",
    help: "Of the events that the app is subscribed to; all of them if none is chosen.",
    options: [
      { value: "app_mention", label: "The app is mentioned" },
      { value: "message", label: "A message" },
      { value: "reaction_added", label: "A reaction" },
      { value: "file_shared", label: "A file is shared" },
      { value: "file_public", label: "A file is made public" },
      { value: "channel_created", label: "A new channel" },
      { value: "team_join", label: "A new person" },
      { value: "member_joined_channel", label: "Somebody joins a channel" },
    ],
    default: [],
  },
  channels: {
    kind: "text",
    label: "Only in these channels",
    help: "Ids with commas between them; all if it is empty.",
    default: "",
  },
  ignore: {
    kind: "text",
    label: "Not of these people",
    help: "Ids with commas between them, such as that of the app itself.",
    default: "",
    advanced: true,
  },
  bots: {
    kind: "boolean",
    label: "Also messages of bots",
    help: "Otherwise what apps write starts nothing, so that a flow does not answer itself.",
    default: false,
    advanced: true,
  },
});

const signedFor = 300;
const daysToRemember = 86_400_000;

export const slackEvent = defineTrigger({
  type: "slack.event",
  version: 1,
  label: "Slack event",
  help: "Starts the flow when something happens in Slack: a message, a mention, a reaction.",
  icon: "brand:slack",
  group: "Triggers",
  synonyms: ["slack", "message", "mention", "reaction", "events api"],
  credential: slack,
  params,
  sample: {
    type: "message",
    user: "U0123456789",
    text: "Where is order 1042?",
    ts: "1794819599.000100",
    channel: "C0123456789",
    channel_type: "channel",
    event_ts: "1794819599.000100",
  },
  translations: slackText("event", params),
  webhook: {
    route: ({ path }) => ({
      methods: ["POST"],
      path: normalPath(path),
      respond: "immediately",
      // Slack sends an event again that it heard no answer to.
      once: {
        key: "={{ [$json.type, $json.event_ts, $json.channel, $json.user].map((part) => JSON.stringify(part ?? '')).join() }}",
        keepMs: daysToRemember,
      },
    }),
    receive({ request, params: chosen, credential, now }) {
      const secret = credential?.values["signingSecret"];
      if (typeof secret !== "string" || secret === "" || !isSigned(request, secret, now))
        return { reject: { status: 401, body: "The signature is not right." } };
      const { type, challenge, event } = (request.body ?? {}) as {
        readonly type?: string;
        readonly challenge?: string;
        readonly event?: JsonObject;
      };
      if (type === "url_verification")
        return { reject: { status: 200, headers: { "content-type": "text/plain" }, body: challenge ?? "" } };
      if (event === undefined || !isWanted(event, chosen)) return { reject: taken };
      return { items: [{ json: event }] };
    },
  },
});

const taken: WebhookAnswer = { status: 200, body: "" };

/** `v0=` and the HMAC of version, time and body (docs.slack.dev/authentication/verifying-requests-from-slack). */
function isSigned({ headers, rawBody }: WebhookRequest, secret: string, now: number): boolean {
  const time = headers["x-slack-request-timestamp"] ?? "";
  const given = Buffer.from(headers["x-slack-signature"] ?? "");
  if (!/^\d+$/.test(time) || Math.abs(now / 1000 - Number(time)) > signedFor) return false;
  const hmac = createHmac("sha256", secret)
    .update(`v0:${time}:`)
    .update(rawBody ?? new Uint8Array());
  const expected = Buffer.from(`v0=${hmac.digest("hex")}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

interface Chosen {
  readonly events: readonly string[];
  readonly channels: string;
  readonly ignore: string;
  readonly bots: boolean;
}

function isWanted(event: JsonObject, { events, channels, ignore, bots }: Chosen): boolean {
  const { type, bot_id: bot, item } = event;
  const inside = (item ?? {}) as JsonObject;
  const where = event["channel"] ?? inside["channel"] ?? event["channel_id"];
  if (events.length > 0 && !events.includes(String(type))) return false;
  if (!bots && bot !== undefined) return false;
  const listed = idsIn(channels);
  if (listed.length > 0 && !listed.includes(String(where))) return false;
  return !idsIn(ignore).includes(String(event["user"]));
}

function idsIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
}
