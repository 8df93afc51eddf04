import { api, signedIn } from "../api/implement.ts";
import { fault } from "../api/fault.ts";
import { isAllowListEntry } from "../outbound/allow-list.ts";
import type { Services } from "../services.ts";
import { isEnvName } from "./environment.ts";
import { isTimezone, readSettings, writeSettings } from "./settings.ts";

export function settingsRoutes({ db, changed }: Pick<Services, "db"> & { readonly changed: () => void }) {
  return {
    settings: api.instance.settings.handler(({ context }) => readSettings(db, signedIn(context).workspaceId)),
    saveSettings: api.instance.saveSettings.handler(({ input, context }) => {
      const fields: Record<string, string> = {};
      if (!isTimezone(input.timezone)) fields["timezone"] = "is not a time zone, e.g. Europe/Warsaw";
      for (const [index, entry] of input.allowedHosts.entries())
        if (!isAllowListEntry(entry))
          fields[`allowedHosts.${index}`] =
            "is not a host, an address or a range, e.g. erp.local or 10.0.5.0/24";
      for (const [index, name] of input.allowedEnv.entries())
        if (!isEnvName(name))
          fields[`allowedEnv.${index}`] =
            "is not a variable that can be allowed, e.g. SHOP_URL; those of Weft are not";
      if (Object.keys(fields).length > 0) throw fault("INVALID_INPUT", { data: { fields } });
      const { workspaceId } = signedIn(context);
      const { retention = readSettings(db, workspaceId).retention, ...rest } = input;
      writeSettings(db, workspaceId, { ...rest, retention });
      changed();
      return readSettings(db, workspaceId);
    }),
  };
}
