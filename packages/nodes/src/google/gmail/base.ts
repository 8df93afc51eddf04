import type { ConnectorApi, JsonObject } from "@weft/sdk";
import { googleBase } from "../connector.ts";

export const gmailBase = googleBase({
  type: "gmail",
  label: "Gmail",
  icon: "brand:gmail",
  baseUrl: "https://gmail.googleapis.com/gmail/v1",
});

export interface Message extends JsonObject {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds?: readonly string[];
  readonly internalDate?: string;
  readonly payload?: {
    readonly mimeType?: string;
    readonly headers?: readonly { readonly name: string; readonly value: string }[];
  };
}

/** Names of labels by their ids; asked for once. */
export function labelNames(api: ConnectorApi) {
  let asked: Promise<ReadonlyMap<string, string>> | undefined;
  const ask = async () => {
    const { body } = await api.send({ url: "/users/me/labels" });
    const { labels = [] } = body as {
      readonly labels?: readonly { readonly id: string; readonly name: string }[];
    };
    return new Map(labels.map(({ id, name }) => [id, name]));
  };
  return () => (asked ??= ask());
}
