import { defineAction } from "@weft/sdk";
import { diskParams } from "./disk.params.ts";
import { diskText } from "./disk.text.ts";

/**
 * Folders of the machine that Weft runs on. n8n's counterpart gives a size in words and the path as `fileName`; here `size` is
 * in bytes, and the path is `path`.
 */
export const filesDisk = defineAction({
  type: "files.disk",
  version: 1,
  label: "Files on this machine",
  help: "Reads, lists, writes, moves and deletes files in folders that the administrator allows.",
  icon: "hard-drive",
  group: "Files",
  synonyms: ["disk", "folder", "directory", "local file", "read file", "write file", "path", "rename"],
  summary: "{path}",
  effect: { param: "operation", values: { read: "read", list: "read" }, otherwise: "write" },
  params: diskParams,
  sample: {
    path: "/srv/files/orders/order-1042.csv",
    directory: "/srv/files/orders",
    fileName: "order-1042.csv",
    fileExtension: "csv",
    mimeType: "text/csv",
    kind: "file",
    size: 2048,
    modifiedAt: "2026-01-15T09:30:00.000Z",
  },
  translations: diskText,
  async run({ params, item, index, ctx }) {
    const { diskWork } = await import("./disk-work.ts");
    return diskWork({ params, item, number: index + 1, ctx });
  },
});
