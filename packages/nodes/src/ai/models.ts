import type { RemoteChoices, RemoteOption } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { isObject } from "../paths.ts";
import { accessOf } from "./service.ts";

/** The models that the credential's service has, for the parameter `model`. */
export const modelChoices: RemoteChoices = {
  async models({ search, ctx }): Promise<readonly RemoteOption[]> {
    const { address } = await accessOf(ctx);
    const { body } = await ctx.http({ url: `${address}/models`, timeoutMs: 15_000 });
    const { data } = isObject(body) ? body : {};
    if (!Array.isArray(data)) throw fatal("ai-answer", { host: new URL(address).host });
    const typed = search.trim().toLowerCase();
    return (data as readonly unknown[])
      .flatMap((model) => (isObject(model) && typeof model["id"] === "string" ? [model["id"]] : []))
      .map((id) => id.replace(/^models\//, ""))
      .filter((id) => id.toLowerCase().includes(typed))
      .toSorted()
      .map((id) => ({ value: id, label: id }));
  },
};
