import { connectorNodes, operation } from "@weft/sdk";
import type { Params } from "@weft/sdk";
import { enough, upToParam } from "../connector-most.ts";
import { get, slackBase, slackPages } from "./connector.ts";
import { person } from "./params.ts";
import { slackText } from "./text.ts";

const emailParams = {
  email: {
    kind: "text",
    label: "E-mail",
    help: "As the person has it in Slack; the app needs the scope users:read.email.",
    placeholder: "anna@example.com",
  },
} as const satisfies Params;

const anna = {
  id: "U0123456789",
  name: "anna",
  real_name: "Anna Nowak",
  profile: { email: "anna@example.com" },
};

export const slackUser = connectorNodes({
  ...slackBase,
  resources: {
    user: {
      get: operation({
        label: "Get a person",
        help: "Gives what is known about a person.",
        synonyms: ["slack", "user", "profile"],
        summary: "{person}",
        effect: "read",
        params: { person },
        translations: slackText("userGet", { person }),
        sample: anna,
        pick: "user",
        request: (params) => get("users.info", { user: params.person }),
      }),
      find: operation({
        label: "Find a person by e-mail",
        help: "Gives the person who has this e-mail address in Slack.",
        synonyms: ["slack", "user", "lookup", "email"],
        summary: "{email}",
        effect: "read",
        params: emailParams,
        translations: slackText("userFind", emailParams),
        sample: anna,
        pick: "user",
        request: (params) => get("users.lookupByEmail", { email: params.email }),
      }),
      list: operation({
        label: "List people",
        help: "Gives one item for each person of the workspace.",
        synonyms: ["slack", "users", "members"],
        effect: "read",
        params: { most: upToParam },
        translations: slackText("userList", { most: upToParam }),
        sample: anna,
        page: slackPages,
        pick: "members",
        most: enough,
        request: () => get("users.list", { limit: 200 }),
      }),
      presence: operation({
        label: "Get the presence of a person",
        help: "Says whether a person is there.",
        synonyms: ["slack", "status", "online"],
        summary: "{person}",
        effect: "read",
        params: { person },
        translations: slackText("userPresence", { person }),
        sample: { ok: true, presence: "active" },
        request: (params) => get("users.getPresence", { user: params.person }),
      }),
    },
  },
});
