import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { client } from "./client.ts";

/** Query and mutation options of every route: `useQuery(api.flows.list.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client);
