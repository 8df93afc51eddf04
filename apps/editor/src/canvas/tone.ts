import type { NodeManifest } from "@weft/sdk";

/** The colour of a node's icon; the values stand in `canvas.css`. */
export type Tone = "trigger" | "flow" | "data" | "files" | "web" | "code" | "system" | "unknown";

const byFamily: Readonly<Record<string, Tone>> = {
  flow: "flow",
  data: "data",
  files: "files",
  http: "web",
  openapi: "web",
  code: "code",
};

export function toneOf(manifest: NodeManifest | undefined): Tone {
  if (!manifest) return "unknown";
  if (manifest.kind === "trigger") return "trigger";
  return byFamily[manifest.type.split(".")[0] ?? ""] ?? "system";
}
