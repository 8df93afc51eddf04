import { fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import { ownFunction } from "../values/functions.ts";
import { toText } from "../values/text.ts";
import type { Global, GlobalTable } from "./global.ts";

/** Names that exist only at certain places, which hand them in, and what is told at all others. */
const places = {
  $response: "only-in-paging",
  $request: "only-in-paging",
  $pageCount: "only-in-paging",
  $responseItem: "only-in-connectors",
  $value: "only-in-connectors",
  $index: "only-in-connectors",
  $parent: "only-in-connectors",
  $version: "only-in-connectors",
  $collection: "only-in-connectors",
  $self: "only-in-connectors",
  $credentials: "only-in-credentials",
  $secrets: "only-in-credentials",
  $tool: "only-with-agents",
  $agentInfo: "only-with-agents",
  $evaluation: "only-with-agents",
} as const;

function onlyAt(name: string, otherwise: (typeof places)[keyof typeof places]): Global {
  return {
    read(run) {
      const { extra } = run.context;
      if (extra !== undefined && Object.hasOwn(extra, name)) return run.outside(extra[name]);
      throw fault(otherwise, { name });
    },
  };
}

/** `$fromAI(key, description, type, default)`: without an agent that fills the value in, there is only the default. */
function fromAi(args: readonly unknown[], run: Run): unknown {
  if (args[3] !== undefined) return args[3];
  throw fault("no-agent", { key: toText(args[0] ?? "", run).slice(0, 64) });
}

const filledByAgent: Global = { call: fromAi, read: (run) => ownFunction((...args) => fromAi(args, run)) };

export const elsewhereGlobals: GlobalTable = {
  ...Object.fromEntries(Object.entries(places).map(([name, otherwise]) => [name, onlyAt(name, otherwise)])),
  $fromAI: filledByAgent,
  $fromAi: filledByAgent,
  $fromai: filledByAgent,
};
