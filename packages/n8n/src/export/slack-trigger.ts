import { listOf, textOf } from "../workflow.ts";
import type { Exporter } from "./exporter.ts";
import { chosen, isFilled, listIn, unknownNotes } from "./vendor.ts";

/** Events that n8n’s trigger can choose, by their names here. */
const events: Readonly<Record<string, string>> = {
  app_mention: "app_mention",
  message: "message",
  reaction_added: "reaction_added",
  file_shared: "file_share",
  file_public: "file_public",
  channel_created: "channel_created",
  team_join: "team_join",
};

export const exportSlackTrigger: Exporter = ({ params }) => {
  const asked = listOf(params["events"]).map(textOf);
  const known = asked.flatMap((name) => events[name] ?? []);
  const unknown = asked.filter((name) => events[name] === undefined);
  const channels = listIn(params["channels"]);
  const [channel, ...others] = Array.isArray(channels) ? listOf(channels) : [channels];
  return {
    type: "slackTrigger",
    typeVersion: 1,
    access: [{ type: "slackApi" }],
    parameters: {
      trigger: known.length === 0 ? ["any_event"] : known,
      ...(channel === undefined ? { watchWorkspace: true } : { channelId: chosen(channel) }),
      options: isFilled(params["ignore"]) ? { userIds: listIn(params["ignore"]) } : {},
    },
    webhook: true,
    notes: [
      "Give the app in Slack the address of the trigger there",
      ...unknownNotes(known, unknown),
      ...(others.length > 0
        ? ["n8n watches one channel or all of them: the first of these channels is taken"]
        : []),
      ...(params["bots"] === true
        ? []
        : ["n8n starts on what bots write as well: leave out its own messages"]),
    ],
  };
};
