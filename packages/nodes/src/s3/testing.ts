import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileRef, Item } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import S3rver from "s3rver";
import { onTestFinished } from "vitest";
import { s3Access } from "./credential.ts";
import { s3Files } from "./files.ts";

/**
 * A storage on a free port, with two buckets. It knows one access key, but neither
 * checks signatures (see `sign.test.ts`) nor gives lists in pages.
 */
export async function storage() {
  const directory = mkdtempSync(join(tmpdir(), "weft-s3-"));
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [
      { name: "invoices", configs: [] },
      { name: "archive", configs: [] },
    ],
  });
  const { port } = await server.run();
  onTestFinished(async () => {
    const closed = server.close();
    // What `run` has started; its types do not say so.
    (server as unknown as { readonly httpServer: Server }).httpServer.closeAllConnections();
    await closed;
    rmSync(directory, { recursive: true, force: true });
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const values = {
    accessKey: "S3RVER",
    secretKey: "S3RVER",
    region: "us-east-1",
    endpoint,
    pathStyle: "auto",
  };
  const files = memoryFiles();
  const test = (params: Readonly<Record<string, unknown>>, items: readonly Item[], more: object) =>
    runNode(s3Files, {
      params: { bucket: "invoices", ...params },
      items,
      files,
      credential: { definition: s3Access, values: { ...values, ...more } },
    });
  return {
    endpoint,
    values,
    async run(params: Readonly<Record<string, unknown>>, items: readonly Item[] = [{ json: {} }], more = {}) {
      return (await test(params, items, more)).outputs["main"] ?? [];
    },
    requests: async (params: Readonly<Record<string, unknown>>, items: readonly Item[] = [{ json: {} }]) =>
      (await test(params, items, {})).requests,
    file: (content: string | Uint8Array, name = "a.txt", type = "text/plain"): Promise<FileRef> =>
      files.write({ name, type, content: typeof content === "string" ? Buffer.from(content) : content }),
    async text(item: Item | undefined, name = "data"): Promise<string> {
      const file = item?.files?.[name];
      return file ? new Response(await files.read(file)).text() : "";
    },
  };
}
