import { serializeFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { download, fileStem } from "./download.ts";

/** The name of a flow's file. */
export function fileNameOf(name: string): string {
  return `${fileStem(name)}.flow.json`;
}

/** Hands the flow to the browser as a file. */
export function downloadFlow(flow: Flow): void {
  download(fileNameOf(flow.name), serializeFlow(flow));
}
