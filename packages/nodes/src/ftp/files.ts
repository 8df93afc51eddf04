import { defineAction } from "@weft/sdk";
import { ftpAccess, sftpAccess } from "./credentials.ts";
import { ftpParams } from "./files.params.ts";
import { ftpFilesText } from "./files.text.ts";

export const ftpFiles = defineAction({
  type: "ftp.files",
  version: 1,
  label: "FTP and SFTP",
  help: "Lists, downloads, uploads, renames and deletes files on a server by FTP, FTPS or SFTP.",
  icon: "network",
  group: "Files",
  synonyms: ["ftps", "ssh", "file transfer", "server", "upload", "download", "folder", "scp"],
  summary: "{path}",
  effect: { param: "operation", values: { list: "read", download: "read" }, otherwise: "write" },
  credential: [ftpAccess, sftpAccess],
  params: ftpParams,
  sample: {
    path: "/orders/order-1042.csv",
    name: "order-1042.csv",
    kind: "file",
    size: 2048,
    modifiedAt: "2026-01-15T09:30:00.000Z",
  },
  translations: ftpFilesText,
  async run({ params, item, index, ctx }) {
    const { ftpWork } = await import("./work.ts");
    return ftpWork({ params, item, number: index + 1, ctx });
  },
});
