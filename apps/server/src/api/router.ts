import { apiRoutes } from "../apis/routes.ts";
import { catalogRoutes } from "../catalog/routes.ts";
import { credentialRoutes } from "../credentials/routes.ts";
import type { Connections } from "../credentials/oauth2/connections.ts";
import type { ExecutionSide, SideRoutes } from "../execution-side.ts";
import { flowRoutes } from "../flows/routes.ts";
import { accountRoutes } from "../people/account-routes.ts";
import { peopleRoutes } from "../people/routes.ts";
import type { Sessions } from "../people/sessions.ts";
import type { Services } from "../services.ts";
import { settingsRoutes } from "../settings/routes.ts";
import { tableRoutes } from "../tables/routes.ts";
import { implementContract } from "./implement.ts";

/** What the routes take of the half of the server that executes flows. */
export type RouterSide = { readonly routes: SideRoutes } & Pick<ExecutionSide, "settingsChanged">;

/** Every route of the contract with its handler. */
export function createRouter(
  services: Services & { readonly sessions: Sessions; readonly connections: Connections },
  side: RouterSide,
) {
  return implementContract({
    accounts: accountRoutes(services),
    people: peopleRoutes(services),
    flows: { ...flowRoutes(services), ...side.routes.flows },
    executions: side.routes.executions,
    credentials: credentialRoutes(services),
    tables: tableRoutes(services),
    apis: apiRoutes(services),
    instance: {
      ...catalogRoutes(services),
      ...settingsRoutes({ ...services, changed: side.settingsChanged }),
      storage: side.routes.storage,
    },
  });
}
