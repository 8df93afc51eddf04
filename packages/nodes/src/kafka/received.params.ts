import { onlyMessageParam, payloadParam } from "../net/payload.ts";
import { makeParam } from "./make.ts";

export const receivedParams = {
  topics: {
    kind: "text",
    label: "Topics",
    help: "With commas between several.",
    placeholder: "orders",
    literal: true,
  },
  group: {
    kind: "text",
    label: "Consumer group",
    help: "Those of one group share the messages between them. Empty: one of this trigger’s own.",
    default: "",
    literal: true,
  },
  existing: {
    kind: "boolean",
    label: "Messages that are there already",
    help: "Where a group begins that has never been there: with the oldest message, or with what comes from now on. Later it goes on where it was.",
    default: false,
    literal: true,
  },
  content: payloadParam,
  onlyMessage: onlyMessageParam,
  order: {
    kind: "choice",
    label: "Messages of a partition",
    help: "They start the flow in their order; how many executions of the flow run at once is said in its settings.",
    options: [
      { value: "together", label: "Many at once are stored" },
      { value: "strict", label: "One is stored, then the next" },
    ],
    default: "together",
    literal: true,
    advanced: true,
  },
  session: {
    kind: "duration",
    label: "Gone after",
    help: "When this trigger is silent for so long, the others of the group get its partitions; the cluster has limits for it.",
    default: 30_000,
    literal: true,
    advanced: true,
  },
  make: makeParam,
} as const;
