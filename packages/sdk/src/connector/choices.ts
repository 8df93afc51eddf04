import type { ChoicesCall, RemoteChoices, RemoteOption } from "../choices.ts";
import type { Params } from "../params.ts";
import { connectorApi } from "./api.ts";
import type { ChoicesSpec, ConnectorBase, ConnectorContext } from "./define.ts";
import { connectorError } from "./errors.ts";

/** As many as a person looks through before typing more of a name. */
const most = 500;

/** Those of a connector, for a node with these parameters: its operations, and triggers that are written beside them. */
export function connectorChoices(connector: ConnectorBase, params: Params): RemoteChoices {
  return Object.fromEntries(
    Object.entries(connector.choices ?? {}).map(([name, spec]) => [
      name,
      ({ ctx, ...call }) => optionsOf({ connector, spec, params, call, ctx }),
    ]),
  );
}

async function optionsOf(given: {
  connector: ConnectorBase;
  spec: ChoicesSpec;
  params: Params;
  call: ChoicesCall;
  ctx: ConnectorContext;
}): Promise<readonly RemoteOption[]> {
  const { connector, spec, params, call, ctx } = given;
  const lacks = spec.needs?.find((name) => (call.params[name] ?? "") === "");
  if (lacks !== undefined) throw connectorError("choices-need", { label: params[lacks]?.label ?? lacks });
  const { page, pick, searches } = spec;
  const entries = await connectorApi(connector, ctx).list({ request: spec.request(call), page, pick, most });
  const options = entries.flatMap(({ json }) => spec.option(json, call) ?? []);
  const typed = call.search.trim().toLowerCase();
  if (searches === true || typed === "") return options;
  return options.filter(({ label, value }) => `${label}\n${value}`.toLowerCase().includes(typed));
}
