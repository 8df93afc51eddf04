import type { FileRef, Item, JsonObject, ParamsOf } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import { filesExtract } from "./extract.ts";

/** A store for a test, with what it takes to fill it and to look into it. */
export function fileShelf() {
  const files = memoryFiles();
  return {
    files,
    /** An item with one file, called `data`. */
    async item(content: string | Uint8Array, name: string, type = ""): Promise<Item> {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      return { json: { from: "item" }, files: { data: await files.write({ name, type, content: bytes }) } };
    },
    async bytes(file: FileRef | undefined): Promise<Buffer> {
      if (file === undefined) throw new Error("There is no file");
      return Buffer.from(await new Response(await files.read(file)).arrayBuffer());
    },
    async text(item: Item | undefined, name = "data"): Promise<string> {
      return (await this.bytes(item?.files?.[name])).toString();
    },
  };
}

export type ExtractParams = Partial<ParamsOf<typeof filesExtract.params>>;

/** What reading a file with this content gives. */
export async function extract(
  content: string | Uint8Array,
  name: string,
  params: ExtractParams = {},
): Promise<readonly JsonObject[]> {
  const shelf = fileShelf();
  const item = await shelf.item(content, name);
  const { outputs } = await runNode(filesExtract, { items: [item], params, files: shelf.files });
  return outputs["main"]?.map(({ json }) => json) ?? [];
}
