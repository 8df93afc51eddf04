import { api } from "../api/implement.ts";
import type { Services } from "../services.ts";

export function catalogRoutes({ catalog }: Pick<Services, "catalog">) {
  return {
    catalog: api.instance.catalog.handler(() => ({
      nodes: [...catalog.nodes],
      credentials: [...catalog.credentials],
    })),
  };
}
