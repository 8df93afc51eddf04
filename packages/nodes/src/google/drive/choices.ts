import { connectorChoices, cursor } from "@weft/sdk";
import type { ChoicesSpec, Params, RemoteChoices } from "@weft/sdk";
import { driveBase, quoted } from "./base.ts";

/** Files that are not in the bin and fit, those that somebody changed last first. */
export function fileChoices(load: string, condition: string, params: Params): RemoteChoices {
  const files: ChoicesSpec = {
    request: ({ search }) => ({
      url: "/files",
      query: {
        q: [
          "trashed=false",
          ...(condition === "" ? [] : [condition]),
          ...(search.trim() === "" ? [] : [`name contains ${quoted(search.trim())}`]),
        ].join(" and "),
        fields: "nextPageToken,files(id,name)",
        orderBy: "recency desc",
        pageSize: 100,
        includeItemsFromAllDrives: true,
        supportsAllDrives: true,
      },
    }),
    pick: "files",
    page: cursor("nextPageToken", { query: "pageToken" }),
    searches: true,
    option: ({ id, name }) => ({ value: String(id), label: String(name) }),
  };
  return connectorChoices({ ...driveBase, choices: { [load]: files } }, params);
}
