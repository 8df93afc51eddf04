import type { Param, Params } from "@weft/sdk";

type Literally<P extends Params> = { readonly [K in keyof P]: P[K] & { readonly literal: true } };

/** The same parameters where there is no item yet that an expression could look at. */
export function literally<const P extends Params>(params: P): Literally<P> {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, literal(param)]),
  ) as Literally<P>;
}

function literal(param: Param): Param {
  return param.kind === "list" || param.kind === "group"
    ? { ...param, literal: true, of: literally(param.of) }
    : { ...param, literal: true };
}

/** What every polling trigger asks of people. */
export const pollingParams = {
  every: {
    kind: "duration",
    label: "Look every",
    help: "How long from one look to the next; a minute at least.",
    default: 300_000,
    literal: true,
  },
  start: {
    kind: "choice",
    label: "Start the flow",
    help: "What happens when one look finds several.",
    options: [
      { value: "together", label: "Once, with all that is new" },
      { value: "each", label: "For each one" },
    ],
    default: "together",
    literal: true,
  },
  existing: {
    kind: "boolean",
    label: "Also what is there already",
    help: "Otherwise the first look, when the flow is published, only remembers what is there, and what comes after it starts the flow. What comes while the flow is out of service starts it when it is published again.",
    default: false,
    literal: true,
  },
} as const;
