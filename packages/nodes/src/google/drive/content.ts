import { FileBody, connectorApi } from "@weft/sdk";
import type { ConnectorContext, FileContent, JsonObject } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { driveBase } from "./base.ts";

const uploads = { ...driveBase, baseUrl: "https://www.googleapis.com/upload/drive/v3" } as const;

/**
 * Uploads of any size begin by saying what comes; Drive then names an address for the content
 * (developers.google.com/drive/api/guides/manage-uploads#resumable). Nothing is there before all of it has come.
 */
export async function upload(
  ctx: ConnectorContext,
  {
    id,
    content,
    metadata,
  }: { readonly id?: string; readonly content: FileContent; readonly metadata: JsonObject },
): Promise<JsonObject> {
  const api = connectorApi(uploads, ctx);
  const begun = await api.send({
    method: id === undefined ? "POST" : "PATCH",
    url: id === undefined ? "/files" : `/files/${id}`,
    query: { uploadType: "resumable", supportsAllDrives: true },
    headers: { "X-Upload-Content-Type": content.type },
    body: metadata,
  });
  const { searchParams } = new URL(begun.headers["location"] ?? "", uploads.baseUrl);
  const session = searchParams.get("upload_id");
  if (session === null) throw fatal("google-upload");
  const { body } = await api.send({
    method: "PUT",
    url: id === undefined ? "/files" : `/files/${id}`,
    query: { uploadType: "resumable", upload_id: session },
    body: new FileBody(content),
    timeoutMs: 3_600_000,
  });
  return body as JsonObject;
}
